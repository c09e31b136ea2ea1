using System.Globalization;

namespace ReformBot.Ingestion.Reading;

/// <summary>Dates as containers declare them.</summary>
internal static class DeclaredDate
{
    private static readonly string[] Formats =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy-M-d H:m", "yyyy-M-d H:m:s", "yyyy/M/d H:m", "yyyy/M/d H:m:s", "yyyy年M月d日 H:m"];

    /// <param name="iso">The day as ISO 8601; a time of day and its zone are left out, the day is the one that was written.</param>
    public static bool TryParse(string text, out string iso)
    {
        var trimmed = text.Trim();
        var known = DateTime.TryParseExact(trimmed, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || (trimmed.Length > 10 && trimmed[10] == 'T' && DateTime.TryParseExact(trimmed[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day));
        iso = known ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        return known;
    }
}
