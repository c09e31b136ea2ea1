using System.Globalization;
using System.Text;

namespace ReformBot.Ingestion.Messages;

/// <summary>
/// Names and messages of others, made safe for a line of a report: a file name may hold line ends, escape sequences of a terminal, or
/// characters that turn the reading direction.
/// </summary>
internal static class SafeText
{
    /// <summary>Control, format and line-separating characters become <c>\u000a</c>; everything else stays.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || !Has(text))
            return text;
        var safe = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (IsUnsafe(character))
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else
                safe.Append(character);
        }

        return safe.ToString();
    }

    private static bool Has(string text)
    {
        foreach (var character in text)
        {
            if (IsUnsafe(character))
                return true;
        }

        return false;
    }

    private static bool IsUnsafe(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
