using System.Globalization;
using System.Text;

namespace ReformBot.Answering.Prompts;

/// <summary>Text as a person sees it: what is not shown may carry orders that only the model reads (tag characters, zero-width spaces), and goes.</summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLineEnd(rune.Value))
                visible.Append('\n');
            else if (rune.Value == '\t')
                visible.Append(' ');
            else if (IsShown(rune))
                visible.Append(rune.ToString());
        }

        return visible.ToString();
    }

    private static bool IsLineEnd(int character) => character is '\n' or '\r' or '\f' or '\v' or 0x85 or 0x2028 or 0x2029;

    private static bool IsShown(Rune rune) => !IsBlankLetter(rune.Value) && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);

    /// <summary>Letters and marks by category that have no shape: variation selectors, Hangul and Mongolian fillers, the grapheme joiner.</summary>
    private static bool IsBlankLetter(int character) =>
        character is 0x034f or 0x115f or 0x1160 or 0x17b4 or 0x17b5 or 0x3164 or 0xffa0
            or (>= 0x180b and <= 0x180f) or (>= 0xfe00 and <= 0xfe0f) or (>= 0xe0100 and <= 0xe01ef);
}
