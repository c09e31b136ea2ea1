using ReformBot.Answering.Citations.Traces;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>甲，其中乙: only what the quotations count among the whole is a part of it; and the end of a period is not the period (2018年至2020年).</summary>
internal static class PartCheck
{
    private const string Among = "其中";

    private static readonly string[] Counting = ["其中", "含", "包括", "内有", "有"];

    private static readonly string[] Until = ["至", "到", "截", "底", "末", "止", "前"];

    public static IEnumerable<CheckFinding> Find(Alignment alignment) => Parts(alignment).Concat(Ends(alignment));

    private static IEnumerable<CheckFinding> Parts(Alignment alignment)
    {
        var sentence = alignment.Sentence;
        for (var at = sentence.Text.IndexOf(Among, StringComparison.Ordinal); at >= 0; at = sentence.Text.IndexOf(Among, at + 1, StringComparison.Ordinal))
        {
            var whole = sentence.Figures.LastOrDefault(figure => figure.Quantity.Span.End <= at && sentence.Clauses[figure.Clause].Sentence == sentence.Clauses[sentence.ClauseAt(at)].Sentence);
            var part = sentence.Figures.FirstOrDefault(figure => figure.Quantity.Span.Start > at);
            if (whole is not null && part is not null && Units.Same(whole.Quantity.Unit, part.Quantity.Unit) && !alignment.Quotes.Any(quote => IsPart(quote, whole, part)))
                yield return new CheckFinding(CheckFailure.StatementsMixed, $"原文没有把“{part.Quantity.Span.In(sentence.Text)}”算在“{whole.Quantity.Span.In(sentence.Text)}”里面");
        }
    }

    private static bool IsPart(CitedText cited, Figure whole, Figure part)
    {
        var quote = cited.Claim;
        foreach (var one in quote.Figures.Where(whole.Counts))
        {
            foreach (var other in quote.Figures.Where(figure => part.Counts(figure) && figure.Quantity.Span.Start > one.Quantity.Span.End && quote.Clauses[figure.Clause].Sentence == quote.Clauses[one.Clause].Sentence))
            {
                var between = quote.Text[one.Quantity.Span.End..other.Quantity.Span.Start];
                if (between.Contains('(', StringComparison.Ordinal) || Array.Exists(Counting, word => between.Contains(word, StringComparison.Ordinal)) || GoesOn(cited, one, other))
                    return true;
            }
        }

        return false;
    }

    /// <summary>发布课题57项，已攻克41项: told of the same, without a subject of its own.</summary>
    private static bool GoesOn(CitedText cited, Figure one, Figure other)
    {
        var segments = cited.Trace.Segments;
        var (from, to) = (SegmentAt(segments, one), SegmentAt(segments, other));
        return to == from + 1 && cited.Claim.Text[segments[to].Start - 1] == '，' && segments[from].Part == segments[to].Part && !Segments.HasSubject(cited.Trace, to);
    }

    private static int SegmentAt(IReadOnlyList<TraceSegment> segments, Figure figure)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (figure.Quantity.Span.Start < segments[i].End)
                return i;
        }

        return segments.Count - 1;
    }

    /// <summary>2020年培养302名 where 2018年至2020年培养302名 stands.</summary>
    private static IEnumerable<CheckFinding> Ends(Alignment alignment)
    {
        var (sentence, said) = (alignment.Sentence, ChineseDateRange.FindAll(alignment.Sentence.Text));
        foreach (var date in sentence.Dates.Where(date => !said.Any(range => range.Span.Overlaps(date.Span))))
        {
            var clause = sentence.ClauseAt(date.Span.Start);
            var group = sentence.Groups.First(group => clause >= group.First && clause <= group.Last);
            var quoted = alignment.Groups(group)
                .SelectMany(match => match.Quote.Claim.Dates.Where(other => Holds(date, other) && IsIn(match.Quote.Claim, match.Group, other)).Select(other => (match.Quote.Claim, other))).ToList();
            if (quoted.Count > 0 && quoted.TrueForAll(match => IsEnd(match.Claim, match.other)) && !IsUntil(sentence.Text, date))
                yield return new CheckFinding(CheckFailure.ScopeChanged, $"原文在这里说的是一段时间，不是“{date.Span.In(sentence.Text)}”");
        }
    }

    private static bool IsIn(ClaimText quote, ClauseGroup group, ChineseDate date) => quote.ClauseAt(date.Span.Start) is var clause && clause >= group.First && clause <= group.Last;

    private static bool Holds(ChineseDate said, ChineseDate quoted) =>
        (said.Year is null || said.Year == quoted.Year) && (said.Month is null || said.Month == quoted.Month) && (said.Day is null || said.Day == quoted.Day);

    /// <summary>2022年1月1日至12月31日 is the year.</summary>
    private static bool IsEnd(ClaimText quote, ChineseDate date) =>
        ChineseDateRange.FindAll(quote.Text).Any(range => range.Span.Overlaps(date.Span) && range.From.Year != (range.Until.Year ?? range.From.Year));

    private static bool IsUntil(string text, ChineseDate date) =>
        Array.Exists(Until, word => text[Math.Max(0, date.Span.Start - 2)..date.Span.Start].Contains(word, StringComparison.Ordinal) || text[date.Span.End..Math.Min(text.Length, date.Span.End + 2)].Contains(word, StringComparison.Ordinal));
}
