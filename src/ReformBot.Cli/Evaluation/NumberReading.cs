using System.Numerics;

namespace ReformBot.Cli.Evaluation;

/// <summary>Numbers of a text as the figures read them.</summary>
internal static class NumberReading
{
    private const string HanDigits = "零一二三四五六七八九";
    private static readonly BigInteger TenThousand = 10_000;
    private static readonly BigInteger HundredMillion = 100_000_000;

    /// <summary>Runs of digits with commas inside and at most one fraction, the commas taken out.</summary>
    public static HashSet<string> Digits(string text)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        text = EvaluationText.Norm(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsDigit(text[i]))
                continue;
            var start = i;
            while (i < text.Length && (char.IsDigit(text[i]) || text[i] == ','))
                i++;
            if (i + 1 < text.Length && text[i] == '.' && char.IsDigit(text[i + 1]))
            {
                i++;
                while (i < text.Length && char.IsDigit(text[i]))
                    i++;
            }

            numbers.Add(text[start..i].Replace(",", "", StringComparison.Ordinal));
            i--;
        }

        return numbers;
    }

    /// <summary>Numbers in characters, as digits: 二十四 → 24, 三万五千 → 35000.</summary>
    public static HashSet<string> Han(string text)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && IsHanNumeral(text[i]))
                i++;
            if (i > start)
                numbers.Add(Value(text.AsSpan(start, i - start)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return numbers;
    }

    private static BigInteger Value(ReadOnlySpan<char> run)
    {
        BigInteger total = 0, part = 0, digit = 0;
        foreach (var character in run)
        {
            if (DigitOf(character) is { } value)
                digit = value;
            else if (Unit(character) is > 0 and var unit)
                (part, digit) = (part + ((digit.IsZero ? 1 : digit) * unit), 0);
            else
                (total, part, digit) = ((total + (part + digit is { IsZero: false } sum ? sum : 1)) * (character == '万' ? TenThousand : HundredMillion), 0, 0);
        }

        return total + part + digit;
    }

    private static bool IsHanNumeral(char character) => DigitOf(character) is not null || Unit(character) > 0 || character is '万' or '亿';

    private static int? DigitOf(char character) => character switch
    {
        '〇' => 0,
        '两' => 2,
        _ => HanDigits.IndexOf(character, StringComparison.Ordinal) is >= 0 and var digit ? digit : null,
    };

    private static int Unit(char character) => character switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
}
