using System.Collections.Frozen;
using System.Globalization;

namespace ReformBot.Corpus.Text;

/// <summary>
/// 公民身份号码 after GB 11643-1999: six digits of GB/T 2260 for the place, eight for the day of birth, three for the order, and a check character after
/// ISO 7064 MOD 11-2. The form of 15 before it (GB 11643-1989) has a year of two digits and no check.
/// </summary>
internal static class IdentityNumber
{
    private const int OldLength = 15;
    private const int Length = 18;
    /// <summary>How people part it: by place, day and order, by fours, or every digit. A row of dates has other groups.</summary>
    private static readonly DigitGrouping[] Groupings =
    [
        new(Length), new(6, 8, 4), new(6, 12), new(14, 4), new(6, 4, 4, 4), new(3, 3, 4, 4, 4), new(3, 3, 8, 4), new(4, 4, 4, 4, 2), new(4, 4, 4, 6), new(6, 6, 6),
        new(6, 4, 2, 2, 4), new(6, 4, 2, 2, 3, 1), new(17, 1), DigitGrouping.Single(Length),
        new(OldLength), new(6, 6, 3), new(6, 9), new(12, 3),
    ];

    private const string Checks = "10x98765432";

    /// <summary>First two digits of GB/T 2260; 83 stands in residence permits of people from 台湾.</summary>
    private static readonly FrozenSet<string> Provinces = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83"
        .Split(' ').ToFrozenSet();

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static bool Is(ReadOnlySpan<DigitGroup> groups)
    {
        foreach (var grouping in Groupings)
        {
            if (grouping.Fits(groups, groups[0].Digits.Length))
                return Is(string.Concat(groups.ToArray().Select(group => group.Digits)));
        }

        return false;
    }

    /// <param name="digits">A final x is the check character.</param>
    private static bool Is(string digits) => digits.IndexOf('x', StringComparison.Ordinal) is var check && (check < 0 || check == Length - 1) && digits.Length switch
    {
        Length => Provinces.Contains(digits[..2]) && IsDay(digits[6..14]) && CheckOf(digits) == digits[^1],
        OldLength => Provinces.Contains(digits[..2]) && IsDay("19" + digits[6..12]),
        _ => false,
    };

    /// <summary>What the 18th character has to be.</summary>
    private static char CheckOf(string digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * (digits[i] - '0');
        return Checks[sum % Checks.Length];
    }

    /// <summary>Nobody alive was born before 1900; the century to come keeps out what only looks like a date.</summary>
    private static bool IsDay(string digits) =>
        digits[..2] is "19" or "20" && DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
