namespace ReformBot.Corpus.Structure;

/// <summary>
/// The numbers that labels are written with, 1 to 9999 (the Civil Code ends at 第一千二百六十条): 三, 十二, 二十, 一百零三, 一二〇, 廿一.
/// A label needs nothing larger, no decimals and no 亿; amounts are read elsewhere.
/// </summary>
internal static class HanNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Length of the number at the beginning of <paramref name="text"/>; 0 when there is none.</summary>
    public static int Read(ReadOnlySpan<char> text, out int number)
    {
        (number, var pending, var length) = (0, -1, 0);
        for (; length < text.Length && length < 9; length++)
        {
            if (DigitOf(text[length]) is >= 0 and var digit)
                pending = pending < 1 ? digit : pending * 10 + digit;
            else if (UnitOf(text[length]) is > 0 and var unit)
                (number, pending) = (number + (pending < 0 ? 1 : pending) * unit, 0);
            else if (text[length] == '廿')
                (number, pending) = (number + 20, 0);
            else
                break;
        }

        number += Math.Max(pending, 0);
        return number > 0 ? length : 0;
    }

    private static int DigitOf(char character) => character == '〇' ? 0 : character == '两' ? 2 : Digits.IndexOf(character);

    private static int UnitOf(char character) => character switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        _ => 0,
    };
}
