namespace ReformBot.Corpus.Text;

/// <summary>从…至…: 2018年至2020年, 2018—2020年, 2023年1月1日至12月31日. Both ends belong to the range.</summary>
/// <param name="From">With its own span.</param>
/// <param name="Until">Takes year and month from <paramref name="From"/> where the text leaves them out.</param>
/// <param name="Span">From the first character of the first date to the last of the second.</param>
public sealed record ChineseDateRange(ChineseDate From, ChineseDate Until, TextSpan Span)
{
    public static IReadOnlyList<ChineseDateRange> FindAll(string text, DateOnly? today = null)
    {
        var dates = ChineseDate.FindAll(text, today);
        var ranges = new List<ChineseDateRange>();
        for (var i = 0; i + 1 < dates.Count; i++)
        {
            if (Join(text, dates[i], dates[i + 1]) is not { } range)
                continue;
            ranges.Add(range);
            i++;
        }

        return ranges;
    }

    /// <summary>The range that two neighbouring dates make, or null when no range sign stands between them.</summary>
    public static ChineseDateRange? Join(string text, ChineseDate from, ChineseDate until)
    {
        var end = SkipSign(text, from.Span.End);
        if (end == from.Span.End || end != until.Span.Start)
            return null;
        var filled = until with { Year = until.Year ?? from.Year };
        return new ChineseDateRange(from, filled, TextSpan.FromBounds(from.Span.Start, until.Span.End));
    }

    /// <summary>Index behind 至, 到, 起至, —, ~ and the spaces around; <paramref name="at"/> itself where none stands.</summary>
    internal static int SkipSign(string text, int at)
    {
        var i = SkipSpaces(text, at);
        if (i < text.Length && text[i] is '起' or '始' or '度')
            i = SkipSpaces(text, i + 1);
        var sign = i;
        while (i < text.Length && (text[i] is '至' or '到' or '~' or '～' || CharacterFolder.Fold(text[i]) == '-'))
            i++;
        return i == sign ? at : SkipSpaces(text, i);
    }

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u3000')
            at++;
        return at;
    }
}
