using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Documents;

/// <summary>有效期 as a clause gives it: a number of years or months from the start, or the last day.</summary>
/// <param name="Months">Length; 0 when <paramref name="LastDay"/> says it.</param>
/// <param name="LastDay">有效期至2026年12月31日: still in force on that day. A month means its last day.</param>
public sealed record ValidityPeriod(int Months, DateOnly? LastDay)
{
    /// <summary>有效期5年, 有效期为三年, 试行期六个月, 有效期延长至2026年12月31日; null when the text gives no period.</summary>
    public static ValidityPeriod? Parse(string text)
    {
        if (ChineseDate.FindAll(text) is [.., { Year: not null } date] && date.Month is not null)
            return new ValidityPeriod(0, date.LastDay);
        for (var i = 0; i < text.Length; i++)
        {
            if (!ChineseNumeral.TryReadAt(text, i, out var number, out var length))
            {
                i += Math.Max(0, length - 1);
                continue;
            }

            var months = MonthsOf(text.AsSpan(i + length).TrimStart(), number);
            if (months > 0)
                return new ValidityPeriod(months, null);
            i += length - 1;
        }

        return null;
    }

    /// <summary>The last day in force of a document that began on <paramref name="start"/>: five years from 7 July end on 6 July.</summary>
    public DateOnly EndFrom(DateOnly start) => LastDay ?? start.AddMonths(Months).AddDays(-1);

    private static int MonthsOf(ReadOnlySpan<char> unit, decimal number)
    {
        // A century is more than any document has; 2020年 is a date.
        if (number is <= 0 or > 100 || unit.IsEmpty)
            return 0;
        if (unit[0] == '年')
            return (int)(number * 12) + (unit.Length > 1 && unit[1] == '半' ? 6 : 0);
        return unit.StartsWith("个月", StringComparison.Ordinal) || unit[0] == '月' ? (int)number : 0;
    }
}
