namespace ReformBot.Corpus.Text;

/// <summary>
/// Card numbers after ISO/IEC 7812-1: 13 to 19 digits, the first ones naming the scheme, the last one a Luhn check. Schemes and their lengths as their
/// operators publish them; 60, 69, 94–98 and 955… are cards that Chinese banks issued before 银联's 62.
/// </summary>
internal static class BankCardNumber
{
    private static readonly (string From, string To, int[] Lengths)[] Schemes =
    [
        ("62", "62", [16, 17, 18, 19]), // 银联
        ("4", "4", [13, 16, 19]), // Visa, 建行 19
        ("51", "55", [16]), // MasterCard
        ("2221", "2720", [16]), // MasterCard
        ("34", "34", [15]), // American Express
        ("37", "37", [15]),
        ("35", "35", [16]), // JCB
        ("30", "30", [14]), // Diners
        ("36", "36", [14]),
        ("60", "60", [16, 17, 18, 19]),
        ("69", "69", [16, 17, 18, 19]),
        ("94", "98", [16, 17, 18, 19]),
    ];

    private const int Quad = 4;

    /// <summary>Together, by fours, or six and the rest.</summary>
    public static bool Is(ReadOnlySpan<DigitGroup> groups)
    {
        if (!IsGroupedAsACard(groups))
            return false;
        var digits = string.Concat(groups.ToArray().Select(group => group.Digits));
        return Array.Exists(Schemes, scheme => Fits(scheme, digits)) && HasLuhnCheck(digits);
    }

    private static bool IsGroupedAsACard(ReadOnlySpan<DigitGroup> groups)
    {
        if (groups.Length == 1 || groups is [{ Digits.Length: 6 }, { Digits.Length: >= 9 }])
            return true;
        foreach (var group in groups[..^1])
        {
            if (group.Digits.Length != Quad)
                return false;
        }

        return groups[^1].Digits.Length <= Quad;
    }

    private static bool Fits((string From, string To, int[] Lengths) scheme, string digits) =>
        scheme.Lengths.Contains(digits.Length)
        && string.CompareOrdinal(digits[..scheme.From.Length], scheme.From) >= 0
        && string.CompareOrdinal(digits[..scheme.To.Length], scheme.To) <= 0;

    private static bool HasLuhnCheck(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = digits[digits.Length - 1 - i] - '0';
            if (value is < 0 or > 9)
                return false;
            var doubled = value * (i % 2 == 0 ? 1 : 2);
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }
}
