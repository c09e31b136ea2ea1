namespace ReformBot.Corpus.Text;

/// <summary>
/// Numbers as policy texts and workers write them: 8,418,000, 841.8万, 八百四十一万八千, 三千七百五 (3750), 3.6余万, 37%, 百分之三十七, 二〇二〇,
/// 壹贰叁. All forms of one number give one value, so 百分之三十七 and 37% are both 0.37.
/// </summary>
public static class ChineseNumeral
{
    /// <summary>
    /// Reads the longest number that begins exactly at <paramref name="start"/>; allocates nothing. Pass text as it stands: widths and
    /// scripts are folded here, and folding beforehand would make the 、 of 100、200 a thousands separator. Whether a lone 一 means one
    /// (一名) or not (一是, 一定), and what the unit after the number is, is for the caller to judge.
    /// </summary>
    /// <param name="value">The number; a percentage as its fraction. 余, 多 inside a number (3.6余万) do not change it.</param>
    /// <param name="length">
    /// UTF-16 units read. When nothing was read, how many a scanner may skip: 0 where no numeral stands, otherwise the whole run that is
    /// no number, as in 十四五 (a plan), 七八 (some), 几十.
    /// </param>
    public static bool TryReadAt(ReadOnlySpan<char> text, int start, out decimal value, out int length)
    {
        value = 0;
        length = 0;
        if ((uint)start >= (uint)text.Length || !NumeralSign.MayStart(text[start]))
            return false;
        return new NumeralScanner(text, start).TryRead(out value, out length);
    }

    /// <summary>The number that the whole of <paramref name="text"/> is, or null.</summary>
    public static decimal? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return TryReadAt(text, 0, out var value, out var length) && length == text.Length ? value : null;
    }

    /// <summary>23 → 二十三, 10010 → 一万零一十, −5 → 负五.</summary>
    public static string Write(long number) => NumeralWriter.Write(number);

    /// <summary>Digit by digit, as years are written: 2020 → 二〇二〇.</summary>
    public static string WriteDigits(long number) => NumeralWriter.WriteDigits(number);
}
