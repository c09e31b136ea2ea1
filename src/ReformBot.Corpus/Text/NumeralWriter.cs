using System.Text;

namespace ReformBot.Corpus.Text;

/// <summary>Numbers to Chinese words.</summary>
internal static class NumeralWriter
{
    private const string Digits = "零一二三四五六七八九";

    private static readonly (long Value, char Sign)[] GreatUnits = [(100_000_000, '亿'), (10_000, '万')];

    private static readonly (long Value, char Sign)[] SmallUnits = [(1000, '千'), (100, '百'), (10, '十')];

    public static string Write(long number)
    {
        if (number == 0)
            return "零";
        var text = new StringBuilder();
        if (number < 0)
            text.Append('负');
        Append(text, Math.Abs(number));
        var start = number < 0 ? 1 : 0;
        // 十二, not 一十二, at the very beginning only: 一百一十二 keeps its 一.
        if (text.Length > start + 1 && text[start] == '一' && text[start + 1] == '十')
            text.Remove(start, 1);
        return text.ToString();
    }

    public static string WriteDigits(long number) => string.Concat(number.ToString().Select(c => c switch
    {
        '0' => '〇',
        '-' => '负',
        _ => Digits[c - '0'],
    }));

    private static void Append(StringBuilder text, long number)
    {
        foreach (var (value, sign) in GreatUnits)
        {
            if (number < value)
                continue;
            Append(text, number / value);
            text.Append(sign);
            number %= value;
            if (number > 0 && number < value / 10)
                text.Append('零');
        }

        AppendSmall(text, number);
    }

    private static void AppendSmall(StringBuilder text, long number)
    {
        foreach (var (value, sign) in SmallUnits)
        {
            if (number < value)
                continue;
            text.Append(Digits[(int)(number / value)]).Append(sign);
            number %= value;
            if (number > 0 && number < value / 10)
                text.Append('零');
        }

        if (number > 0)
            text.Append(Digits[(int)number]);
    }
}
