namespace ReformBot.Corpus.Text;

/// <summary>Digits 0 to 9 of either width with thousands separators and a decimal point: 8,418,000, 11.45.</summary>
/// <param name="Length">UTF-16 units read.</param>
/// <param name="Digits">How many digits; beyond fifteen <paramref name="Value"/> says nothing.</param>
internal readonly record struct ArabicNumeral(decimal Value, int Length, int Digits)
{
    private const int Group = 3;

    public static ArabicNumeral Read(ReadOnlySpan<char> text, int start)
    {
        var (value, digits, at) = (0m, 0, start);
        var grouped = false;
        while (at < text.Length)
        {
            if (NumeralSign.IsAsciiDigit(text[at]))
            {
                digits++;
                if (digits <= 15)
                    value = (value * 10) + Digit(text[at]);
                at++;
            }
            else if ((grouped || digits <= Group) && IsSeparator(text, at))
            {
                grouped = true;
                at++;
            }
            else
            {
                break;
            }
        }

        return WithDecimals(text, start, at, value, digits);
    }

    private static ArabicNumeral WithDecimals(ReadOnlySpan<char> text, int start, int at, decimal value, int digits)
    {
        if (at + 1 < text.Length && text[at] is '.' or '．' && NumeralSign.IsAsciiDigit(text[at + 1]))
        {
            var scale = 1m;
            for (at++; at < text.Length && NumeralSign.IsAsciiDigit(text[at]); at++, digits++)
            {
                if (digits > 15)
                    continue;
                scale /= 10;
                value += Digit(text[at]) * scale;
            }
        }

        return new ArabicNumeral(value, at - start, digits);
    }

    /// <summary>A comma with exactly three digits behind it; with the wide comma, which also ends clauses, the same.</summary>
    private static bool IsSeparator(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not (',' or '，'))
            return false;
        var end = at + 1;
        while (end < text.Length && NumeralSign.IsAsciiDigit(text[end]))
            end++;
        return end - at - 1 == Group;
    }

    private static int Digit(char character) => CharacterFolder.Fold(character) - '0';
}
