using System.Text.Json;

namespace ReformBot.Models.Endpoints;

/// <summary>
/// The short code of an error body: <c>{"error":{"code":…,"type":…}}</c>, or both at the top. The message beside it is left alone: it may quote the
/// key, the prompt or the question.
/// </summary>
internal static class ErrorCode
{
    private const int Longest = 64;

    private static readonly string[] Names = ["code", "type"];

    public static string? In(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return null;
        var error = body.TryGetProperty("error", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : body;
        return Names.Select(name => error.TryGetProperty(name, out var value) ? Text(value) : null).FirstOrDefault(IsCode);
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>A key would fit the letters, so what begins like one is none.</summary>
    private static bool IsCode(string? text) => text is { Length: > 0 and <= Longest }
        && !text.StartsWith("sk-", StringComparison.Ordinal)
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '-');
}
