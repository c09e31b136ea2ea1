using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using ReformBot.TelegramChat.Limits;

namespace ReformBot.Cli.Telegramming;

/// <summary>A value of telegram.json → that of an option.</summary>
internal static class TelegramSettingValue
{
    private const double LongestDays = 3_650;

    public static bool TryRead(JsonElement value, Type type, out object? read)
    {
        read = value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False when type == typeof(bool) => value.GetBoolean(),
            JsonValueKind.Number when type == typeof(int) && value.TryGetInt32(out var number) => number,
            JsonValueKind.Number when type == typeof(TimeSpan) && value.TryGetDouble(out var seconds) && seconds is >= 0.1 and <= LongestDays * 86_400 => TimeSpan.FromSeconds(seconds),
            JsonValueKind.Array when type == typeof(ImmutableHashSet<long>) => Ids(value),
            JsonValueKind.Array when type == typeof(ImmutableArray<string>) => Texts(value),
            JsonValueKind.Object when type == typeof(Rate) => RateOf(value),
            _ => null,
        };
        return read is not null;
    }

    /// <summary>What to write in its place.</summary>
    public static (string Chinese, string English) Example(Type type) =>
        type == typeof(bool) ? (" true 或 false", "true or false")
        : type == typeof(int) ? ("整数", "a whole number")
        : type == typeof(TimeSpan) ? ("秒数（0.1 以上），例如 86400", "a number of seconds from 0.1, such as 86400")
        : type == typeof(ImmutableHashSet<long>) ? ("编号的列表，例如 [123456789]（群的编号是负数）", "a list of ids such as [123456789] (those of groups are negative)")
        : type == typeof(Rate) ? (""" {"minute": 6, "hour": 60, "day": 200} 的样子，都是正整数""", """{"minute": 6, "hour": 60, "day": 200}, all positive whole numbers""")
        : ("文字的列表，例如 [\"怎么申请？\"]", "a list of texts such as [\"怎么申请？\"]");

    private static ImmutableHashSet<long>? Ids(JsonElement list) =>
        list.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Number && one.TryGetInt64(out _)) ? [.. list.EnumerateArray().Select(one => one.GetInt64())] : null;

    private static object? Texts(JsonElement list) =>
        list.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(one.GetString()))
            ? list.EnumerateArray().Select(one => one.GetString()!.Trim()).ToImmutableArray()
            : null;

    private static Rate? RateOf(JsonElement value)
    {
        if (value.EnumerateObject().Any(part => part.Name is not ("minute" or "hour" or "day")))
            return null;
        var rate = new Rate(Part("minute"), Part("hour"), Part("day"));
        return Validator.TryValidateObject(rate, new ValidationContext(rate), validationResults: null, validateAllProperties: true) ? rate : null;

        int Part(string name) => value.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Number && part.TryGetInt32(out var number) ? number : 0;
    }
}
