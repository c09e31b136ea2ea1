using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>期号 of a bulletin: 2021年第14期(总第40期), 第四期, 总第8期.</summary>
internal static class IssueReader
{
    /// <summary>In the head, on a line that says little else.</summary>
    private const int LongestLine = 40;

    public static MetaFact<string>? Read(MetaLines lines)
    {
        foreach (var line in lines.Head)
        {
            if (line.Text.Length <= LongestLine && Find(line.Text) is { } span)
                return new MetaFact<string>(span.In(line.Text), line.SpanOf(span.Start, span.Length));
        }

        return null;
    }

    /// <summary>The issue with its year and its running total, as far as they stand beside each other.</summary>
    public static TextSpan? Find(string line)
    {
        var at = line.IndexOf('期', StringComparison.Ordinal);
        if (at <= 0 || StartOfNumber(line, at) is not { } start)
            return null;
        var end = at + 1;
        start = WithYear(line, start);
        var open = end;
        while (open < line.Length && line[open] == ' ')
            open++;
        if (open < line.Length && line[open] is '(' or '（' && line.IndexOfAny([')', '）'], open) is > 0 and var close
            && line.IndexOf('期', open, close - open) > 0)
            end = close + 1;
        return TextSpan.FromBounds(start, end);
    }

    private static int? StartOfNumber(string line, int end)
    {
        var start = end;
        while (start > 0 && (char.IsDigit(line[start - 1]) || line[start - 1] == ' ' || "一二三四五六七八九十百〇零".Contains(line[start - 1], StringComparison.Ordinal)))
            start--;
        if (start == end || start == 0 || line[start - 1] != '第')
            return null;
        start--;
        return start > 0 && line[start - 1] == '总' ? start - 1 : start;
    }

    private static int WithYear(string line, int start)
    {
        var year = start;
        while (year > 0 && line[year - 1] == ' ')
            year--;
        if (year < 5 || line[year - 1] != '年')
            return start;
        foreach (var date in ChineseDate.FindAll(line))
        {
            if (date.Span.End == year && date.Month is null)
                return date.Span.Start;
        }

        return start;
    }
}
