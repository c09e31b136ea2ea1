using System.Globalization;
using System.Text;

namespace ReformBot.Cli.Terminal;

/// <summary>
/// How many columns a character takes: two for the wide and full-width ones of Unicode's East Asian Width (UAX #11), none for what
/// combines, one for the rest. Ambiguous ones (“ … ①) count one, as terminals outside the old CJK locales draw them.
/// </summary>
internal static class CellWidth
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115f), (0x231a, 0x231b), (0x23e9, 0x23ec), (0x2e80, 0x303e), (0x3041, 0x33ff), (0x3400, 0x4dbf), (0x4e00, 0x9fff), (0xa000, 0xa4cf),
        (0xa960, 0xa97f), (0xac00, 0xd7a3), (0xf900, 0xfaff), (0xfe10, 0xfe19), (0xfe30, 0xfe6f), (0xff01, 0xff60),
        (0xffe0, 0xffe6), (0x1f300, 0x1f64f), (0x1f680, 0x1f6ff), (0x1f900, 0x1f9ff), (0x20000, 0x3fffd),
    ];

    public static int Of(Rune rune)
    {
        var value = rune.Value;
        if (value is >= 0x20 and < 0x300)
            return value is >= 0x7f and < 0xa0 or 0xad ? 0 : 1;
        foreach (var (first, last) in Wide)
        {
            if (value >= first && value <= last)
                return 2;
        }

        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.Control ? 0 : 1;
    }

    public static int Of(string text) => Of(text.AsSpan());

    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }
}
