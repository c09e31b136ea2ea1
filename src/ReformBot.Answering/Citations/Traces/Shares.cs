namespace ReformBot.Answering.Citations.Traces;

/// <summary>Null where there is no 分别. 授予甲…，授予乙…，并分别给予2000元、1000元: which of the statements before belongs to which amount.</summary>
internal static class Shares
{
    public static bool? Belong(TraceText text, TraceChunk one, TraceChunk other)
    {
        var (named, amount) = one.HasFigure ? (other, one) : (one, other);
        if (named.HasFigure || !amount.HasFigure || named.Segment >= amount.Segment)
            return null;
        var segment = text.Segments[amount.Segment];
        var clause = text.Claim.Clauses[segment.Clause];
        if (text.Text.IndexOf("分别", clause.Start, clause.End - clause.Start, StringComparison.Ordinal) is var at && at < 0 || at - clause.Start > 2)
            return null;
        var figures = text.Tokens.Where(token => token.Figure is not null && token.Start > at && token.Start < clause.End).ToList();
        var index = figures.FindIndex(token => token.Start >= text.Tokens[amount.Quoted].Start && token.Start <= text.Tokens[amount.QuotedLast].Start);
        return figures.Count > 1 && index >= 0 ? named.Segment == FirstSegment(text, segment.Clause) - figures.Count + index : null;
    }

    private static int FirstSegment(TraceText text, int clause)
    {
        for (var i = 0; i < text.Segments.Count; i++)
        {
            if (text.Segments[i].Clause == clause)
                return i;
        }

        return 0;
    }
}
