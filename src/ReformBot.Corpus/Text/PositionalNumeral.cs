namespace ReformBot.Corpus.Text;

/// <summary>二〇二〇, 一九九八, 一〇七: digits by place.</summary>
/// <param name="Value">0 where nothing was read.</param>
/// <param name="End">Index behind the last digit; 0 where the digits are no number by place.</param>
/// <param name="IsApproximate">Two digits side by side without a zero mean “some” (七八个, 三四百) and are no number at all.</param>
internal readonly record struct PositionalNumeral(decimal Value, int End, bool IsApproximate)
{
    public static PositionalNumeral Read(ReadOnlySpan<char> text, int start)
    {
        if (NumeralSign.Digit(text[start]) < 0)
            return default;
        var (value, end, hasZero) = (0m, start, false);
        for (; end < text.Length && end - start < NumeralScanner.GreatestDigits && Digit(text[end]) is >= 0 and var digit; end++)
        {
            value = (value * 10) + digit;
            hasZero |= digit == 0;
        }

        if (end - start < 2)
            return default;
        var followedByUnit = end < text.Length && NumeralSign.Unit(text[end]) > 0;
        if (followedByUnit)
            return new PositionalNumeral(0, 0, Digit(text[start]) > 0);
        return end - start == 2 && !hasZero ? new PositionalNumeral(0, 0, IsApproximate: true) : new PositionalNumeral(value, end, IsApproximate: false);
    }

    /// <summary>The 0 of 二0二0 is how copyists write 〇.</summary>
    private static int Digit(char character) => character == '0' ? 0 : NumeralSign.Digit(character);
}
