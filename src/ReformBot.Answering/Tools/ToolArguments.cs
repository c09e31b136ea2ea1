using System.Globalization;

namespace ReformBot.Answering.Tools;

/// <summary>Arguments as a model wrote them: numbers as text, text as numbers, or nothing.</summary>
public sealed class ToolArguments(IEnumerable<KeyValuePair<string, object?>> written)
{
    private readonly Dictionary<string, object?> values = new(written, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when absent or blank.</summary>
    public string? Text(string name) =>
        values.GetValueOrDefault(name)?.ToString()?.Trim() is { Length: > 0 } text && text != "null" ? text : null;

    /// <summary>Null when absent or no whole number.</summary>
    public int? Number(string name) =>
        int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>2024-07-01; null when absent or no such day.</summary>
    public DateOnly? Day(string name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Something is written there that <see cref="Number"/> or <see cref="Day"/> could not read.</summary>
    public bool Has(string name) => Text(name) is not null;
}
