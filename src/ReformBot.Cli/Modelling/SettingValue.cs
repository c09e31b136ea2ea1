using System.Text.Json;

namespace ReformBot.Cli.Modelling;

/// <summary>A value of the configuration file → that of an option.</summary>
internal static class SettingValue
{
    public static bool TryRead(JsonElement value, Type type, out object? read)
    {
        read = null;
        if (value.ValueKind == JsonValueKind.Null)
            return Nullable.GetUnderlyingType(type) is not null;
        read = Of(value, Nullable.GetUnderlyingType(type) ?? type);
        return read is not null;
    }

    private static object? Of(JsonElement value, Type type) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False when type == typeof(bool) => value.GetBoolean(),
        JsonValueKind.Number when type == typeof(int) && value.TryGetInt32(out var number) => number,
        JsonValueKind.Number when type == typeof(long) && value.TryGetInt64(out var number) => number,
        JsonValueKind.Number when type == typeof(decimal) && value.TryGetDecimal(out var number) => number,
        // The bound of the platform's own time; what is sensible the validator says.
        JsonValueKind.Number when type == typeof(TimeSpan) && value.TryGetDouble(out var seconds) && Math.Abs(seconds) < int.MaxValue => TimeSpan.FromSeconds(seconds),
        _ => null,
    };
}
