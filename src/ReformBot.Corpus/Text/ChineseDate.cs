namespace ReformBot.Corpus.Text;

/// <summary>
/// A date as far as a text gives it: 2020年3月1日, 二〇二〇年三月, 2019年, 2020-03-01, 6月1日 (no year), 11月份. What the text does not say is null.
/// </summary>
/// <param name="Year">Four digits.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31, and a day that the month has when the year is known.</param>
/// <param name="Span">Where it stands in the text that was searched.</param>
public sealed record ChineseDate(int? Year, int? Month, int? Day, TextSpan Span)
{
    /// <summary>The day, when year, month and day are all known.</summary>
    public DateOnly? ToDate() => this is { Year: { } year, Month: { } month, Day: { } day } ? new DateOnly(year, month, day) : null;

    /// <summary>First day of what is meant (2020年 → 1 January 2020); null without a year.</summary>
    public DateOnly? FirstDay => Year is { } year ? new DateOnly(year, Month ?? 1, Day ?? 1) : null;

    /// <summary>Last day of what is meant, itself included (2020年 → 31 December 2020); null without a year.</summary>
    public DateOnly? LastDay => Year is { } year
        ? new DateOnly(year, Month ?? 12, Day ?? DateTime.DaysInMonth(year, Month ?? 12))
        : null;

    /// <summary>Whether both can mean the same day: 6月1日 agrees with 2020年6月1日 and with 2020年, not with 2020年7月.</summary>
    public bool Agrees(ChineseDate other) =>
        Same(Year, other.Year) && Same(Month, other.Month) && Same(Day, other.Day);

    /// <summary>All dates in the order of the text, without overlap.</summary>
    /// <param name="today">Given: 今年, 去年, 上月, 本月, 21年3月 are read relative to it. Null: they are left alone.</param>
    public static IReadOnlyList<ChineseDate> FindAll(string text, DateOnly? today = null)
    {
        List<ChineseDate>? dates = null;
        for (var i = 0; i < text.Length;)
        {
            if (TryReadAt(text, i, out var date, today))
            {
                (dates ??= []).Add(date);
                i = date.Span.End;
            }
            else
            {
                i++;
            }
        }

        return dates ?? (IReadOnlyList<ChineseDate>)[];
    }

    /// <summary>Reads a date that begins exactly at <paramref name="start"/>; stray spaces inside it are tolerated.</summary>
    public static bool TryReadAt(string text, int start, out ChineseDate date, DateOnly? today = null)
    {
        date = null!;
        if (!ChineseDateReader.MayStart(text, start, today is not null))
            return false;
        return ChineseDateReader.Read(text, start, today) is { } read && (date = read) is not null;
    }

    /// <summary>The first date of <paramref name="text"/>, or null.</summary>
    public static ChineseDate? First(string text, DateOnly? today = null) => FindAll(text, today).FirstOrDefault();

    /// <summary>2020年3月1日, 2020年3月, 6月1日: as far as it is known.</summary>
    public override string ToString() =>
        string.Concat(Year is { } y ? $"{y}年" : "", Month is { } m ? $"{m}月" : "", Day is { } d ? $"{d}日" : "");

    /// <summary>2020年3月1日.</summary>
    public static string Write(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";

    private static bool Same(int? one, int? other) => one is null || other is null || one == other;
}
