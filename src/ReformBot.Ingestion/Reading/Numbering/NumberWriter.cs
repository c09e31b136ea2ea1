using System.Globalization;
using System.Text;

namespace ReformBot.Ingestion.Reading.Numbering;

/// <summary>Writes a number the way Word and browsers do.</summary>
internal static class NumberWriter
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Text)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>Numbers that a style cannot write are written in digits.</summary>
    public static string Write(int number, NumberStyle style) => style switch
    {
        NumberStyle.None => "",
        NumberStyle.DecimalZero => number.ToString("00", CultureInfo.InvariantCulture),
        NumberStyle.FullWidth => Map(number, '０'),
        NumberStyle.Circled when number is > 0 and <= 20 => ((char)('①' + number - 1)).ToString(),
        NumberStyle.LowerLetter when number is > 0 and <= 780 => Letters('a', number),
        NumberStyle.UpperLetter when number is > 0 and <= 780 => Letters('A', number),
        NumberStyle.LowerRoman when number is > 0 and < 4000 => InRoman(number).ToLowerInvariant(),
        NumberStyle.UpperRoman when number is > 0 and < 4000 => InRoman(number),
        NumberStyle.Chinese when number is >= 0 and < 10_000 => InChinese(number, "零一二三四五六七八九", "十百千"),
        NumberStyle.ChineseLegal when number is >= 0 and < 10_000 => InChinese(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟"),
        NumberStyle.ChineseDigits when number >= 0 =>
            string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => "〇一二三四五六七八九"[digit - '0'])),
        NumberStyle.HeavenlyStem when number is > 0 and <= 10 => Stems[number - 1].ToString(),
        NumberStyle.EarthlyBranch when number is > 0 and <= 12 => Branches[number - 1].ToString(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Map(int number, char zero) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => char.IsAsciiDigit(digit) ? (char)(zero + digit - '0') : digit));

    /// <summary>a … z, aa, bb …: Word repeats the letter.</summary>
    private static string Letters(char first, int number) => new((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string InRoman(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, sign) in Roman)
        {
            for (; number >= value; number -= value)
                text.Append(sign);
        }

        return text.ToString();
    }

    /// <summary>十二, not 一十二; 一百零五; 一百一十.</summary>
    private static string InChinese(int number, string digits, string units)
    {
        if (number == 0)
            return digits[0].ToString();
        var text = new StringBuilder();
        var pendingZero = false;
        for (var place = 3; place >= 0; place--)
        {
            var digit = number / (int)Math.Pow(10, place) % 10;
            if (digit == 0)
            {
                pendingZero = text.Length > 0;
                continue;
            }

            if (pendingZero)
                text.Append(digits[0]);
            pendingZero = false;
            if (!(place == 1 && digit == 1 && text.Length == 0))
                text.Append(digits[digit]);
            if (place > 0)
                text.Append(units[place - 1]);
        }

        return text.ToString();
    }
}
