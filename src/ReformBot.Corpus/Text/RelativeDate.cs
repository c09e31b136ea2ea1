namespace ReformBot.Corpus.Text;

/// <summary>今年, 去年, 上月, 昨天: words that only a given day turns into a date.</summary>
internal static class RelativeDate
{
    private static readonly (string Word, int Months)[] Months =
        [("本月", 0), ("这个月", 0), ("上个月", -1), ("上月", -1), ("下个月", 1), ("下月", 1)];

    private static readonly (string Word, int Days)[] Days =
        [("今天", 0), ("今日", 0), ("昨天", -1), ("昨日", -1), ("前天", -2), ("明天", 1)];

    public static bool MayStart(char character) => character is '今' or '本' or '去' or '上' or '前' or '明' or '后' or '後' or '下' or '这' or '這' or '昨' or '大';

    public static ChineseDate? Read(string text, int start, DateOnly today)
    {
        if (RelativeYear.At(text, start, today) is { } year)
            return new ChineseDate(year.Year, null, null, new TextSpan(start, year.Word.Length));

        foreach (var (word, months) in Months)
        {
            if (At(text, start, word) && today.AddMonths(months) is var month)
                return new ChineseDate(month.Year, month.Month, null, new TextSpan(start, word.Length));
        }

        foreach (var (word, days) in Days)
        {
            if (At(text, start, word) && today.AddDays(days) is var day)
                return new ChineseDate(day.Year, day.Month, day.Day, new TextSpan(start, word.Length));
        }

        return null;
    }

    private static bool At(string text, int start, string word)
    {
        if (start + word.Length > text.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (CharacterFolder.Fold(text[start + i]) != word[i])
                return false;
        }

        return true;
    }
}
