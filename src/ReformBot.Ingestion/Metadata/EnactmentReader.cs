using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>
/// Reads lines such as 2015年12月29日 某市第九届人大常委会第三次会议通过. Each date belongs to the first of the words 通过, 批准,
/// 修订, 修正, 公布, 施行 behind it.
/// </summary>
internal static class EnactmentReader
{
    private const int LongestLine = 600;

    private static readonly string[] Acts = ["通过", "批准", "修订", "修正", "公布", "发布", "施行", "实施"];

    public static Enactment? Read(MetaLines lines)
    {
        MetaFact<DateOnly>? published = null;
        MetaFact<DateOnly>? newest = null;
        MetaFact<DateOnly>? effective = null;
        MetaFact<string>? issuer = null;
        var (passed, amended) = (false, false);
        foreach (var (line, date, act, end) in FindAll(lines))
        {
            var fact = new MetaFact<DateOnly>(date.ToDate()!.Value, line.SpanOf(date.Span.Start, date.Span.Length));
            passed |= act is "通过" or "批准" or "修正" or "修订";
            amended |= act is "修正" or "修订";
            if (act is "施行" or "实施")
                effective = fact;
            else if (act is "公布" or "发布" && !amended)
                published = fact;
            else if (act != "批准" && (newest is null || fact.Value >= newest.Value))
                newest = fact;
            if (act is "通过" or "修订" or "修正" && ReadIssuer(line, date.Span.End, end) is { } name)
                issuer = name;
        }

        return passed ? new Enactment(issuer, published ?? newest, effective, amended) : null;
    }

    private static IEnumerable<(MetaLine Line, ChineseDate Date, string Act, int End)> FindAll(MetaLines lines)
    {
        foreach (var line in lines.Head)
        {
            if (line.Text.Length > LongestLine || !Acts.Any(act => line.Text.Contains(act, StringComparison.Ordinal)))
                continue;
            var dates = ChineseDate.FindAll(line.Text);
            for (var i = 0; i < dates.Count; i++)
            {
                var end = i + 1 < dates.Count ? dates[i + 1].Span.Start : line.Text.Length;
                if (dates[i].ToDate() is not null && FirstAct(line.Text, dates[i].Span.End, end) is { } act)
                    yield return (line, dates[i], act.Word, act.At);
            }
        }
    }

    /// <summary>The act that ends the clause: 《关于修改…的决定》第一次修正 is an amendment; acts inside 《》 are names.</summary>
    private static (string Word, int At)? FirstAct(string line, int start, int end)
    {
        (string Word, int At)? first = null;
        foreach (var act in Acts)
        {
            for (var at = line.IndexOf(act, start, end - start, StringComparison.Ordinal); at >= 0;)
            {
                if (!IsQuoted(line, start, at))
                {
                    first = first is null || at < first.Value.At ? (act, at) : first;
                    break;
                }

                var next = at + act.Length;
                at = next < end ? line.IndexOf(act, next, end - next, StringComparison.Ordinal) : -1;
            }
        }

        return first;
    }

    private static bool IsQuoted(string line, int start, int at) =>
        line.AsSpan(start, at - start).Count('《') > line.AsSpan(start, at - start).Count('》');

    /// <summary>某市第九届人大常委会第三次会议 → 某市人民代表大会常务委员会.</summary>
    private static MetaFact<string>? ReadIssuer(MetaLine line, int start, int end)
    {
        const string congress = "人民代表大会";
        var at = line.Text.IndexOf(congress, start, end - start, StringComparison.Ordinal);
        if (at < 0)
            return null;
        while (start < at && !(line.Text[start] is >= '\u4e00' and <= '\u9fff'))
            start++;
        var last = at + congress.Length;
        if (line.Text.AsSpan(last).StartsWith("常务委员会"))
            last += "常务委员会".Length;
        var before = line.Text[start..at];
        var term = before.IndexOf('第', StringComparison.Ordinal);
        var place = term >= 0 ? before[..term] : before;
        // 第七届全国人民代表大会: the term stands before the name.
        if (term == 0 && before.IndexOf('届', StringComparison.Ordinal) is > 0 and var session)
            (place, start) = (before[(session + 1)..], start + session + 1);
        return new MetaFact<string>(place + line.Text[at..last], line.SpanOf(start, last - start));
    }
}
