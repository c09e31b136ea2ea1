using System.Globalization;

namespace ReformBot.Cli.Hosting;

/// <summary>Dates as files and options write them.</summary>
internal static class IsoDate
{
    private static readonly string[] Forms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];

    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>Also a year or a month alone: its first day.</summary>
    public static bool TryReadStart(string text, out DateOnly date)
    {
        text = text.Trim().TrimEnd('年', '月').Replace('年', '-');
        return TryRead(text, out date) || TryRead(text + "-1", out date) || TryRead(text + "-1-1", out date);
    }
}
