namespace ReformBot.Corpus.Text;

/// <summary>
/// Mobile numbers after 工业和信息化部's 电信网编号计划: eleven digits, 1 and then 3 to 9; ranges that are not yet allotted count too. Before it +86, 0086, 86
/// or a 0 for long distance.
/// </summary>
internal static class MobileNumber
{
    public const int Length = 11;

    private static readonly string[] Prefixes = ["0086", "86", "0"];

    /// <summary>How people part it; other groups are numbers of their own, the cells of a row for instance.</summary>
    private static readonly DigitGrouping[] Groupings =
        [new(Length), new(3, 4, 4), new(3, 8), new(7, 4), new(4, 4, 3), new(3, 3, 5), DigitGrouping.Single(Length)];

    /// <summary>An amount of such size is written with its unit or its point.</summary>
    private const string Units = "元万亿千百吨%";

    /// <param name="text">As written: a 。 behind the number is no decimal point.</param>
    public static bool Is(ReadOnlySpan<DigitGroup> groups, string text)
    {
        groups = WithoutPrefix(groups, out var first);
        var second = first.Length > 1 ? first[1] : groups.Length > 1 ? groups[1].Digits[0] : '\0';
        if (first.IsEmpty || first[0] != '1' || second is < '3' or > '9')
            return false;
        foreach (var grouping in Groupings)
        {
            if (grouping.Fits(groups, first.Length))
                return !IsAmount(groups, text);
        }

        return false;
    }

    /// <summary>In a group of its own, or written together with the number.</summary>
    private static ReadOnlySpan<DigitGroup> WithoutPrefix(ReadOnlySpan<DigitGroup> groups, out ReadOnlySpan<char> first)
    {
        if (groups.Length > 1 && Prefixes.Contains(groups[0].Digits, StringComparer.Ordinal))
            groups = groups[1..];
        first = groups[0].Digits;
        foreach (var prefix in Prefixes)
        {
            if (first.StartsWith(prefix))
            {
                first = first[prefix.Length..];
                break;
            }
        }

        return groups;
    }

    private static bool IsAmount(ReadOnlySpan<DigitGroup> groups, string text)
    {
        var (start, end) = (groups[0].Span.Start, groups[^1].Span.End);
        return (end < text.Length && Units.Contains(CharacterFolder.Fold(text[end]), StringComparison.Ordinal))
            || (start > 0 && text[start - 1] is '¥' or '￥' or '$')
            || (end < text.Length && text[end] is '.' or '．' && DigitsAt(text, end + 1) is 1 or 2);
    }

    private static int DigitsAt(string text, int index)
    {
        var end = index;
        while (end < text.Length && char.IsDigit(text[end]))
            end++;
        return end - index;
    }
}
