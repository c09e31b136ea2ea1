namespace ReformBot.Answering.Citations.Traces;

/// <summary>2019年试点企业8家，2020年扩大到25家，2021年达到41家: amounts of one thing by their dates, where the sentence tells the date of the amount.</summary>
internal static class Series
{
    public static bool Holds(Derivation derivation, TraceText text, TraceChunk words, TraceChunk amount)
    {
        var (from, to) = (text.Segments[words.Segment], text.Segments[amount.Segment]);
        if (!amount.HasFigure || words.HasFigure || from.Part != to.Part || DateOf(text, words.Segment) is null || DateOf(text, amount.Segment) is not { } date)
            return false;
        for (var i = words.Segment + 1; i <= amount.Segment; i++)
        {
            if (DateOf(text, i) is not { } own || !BeginsAmount(text, own.Span.End, text.Segments[i].End))
                return false;
        }

        var clause = derivation.Sentence.Segments[derivation.Sentence.Tokens[amount.First].Segment];
        return derivation.Sentence.Tokens.Any(token => token.Date is { } said && token.Start >= clause.Start && token.End <= clause.End && said.Agrees(date));
    }

    private static Corpus.Text.ChineseDate? DateOf(TraceText text, int segment) =>
        text.Segments[segment] is var found && found.FirstToken < found.LastToken ? text.Tokens[found.FirstToken].Date : null;

    /// <summary>上半年达到41家: no subject stands before the amount.</summary>
    private static bool BeginsAmount(TraceText text, int at, int end)
    {
        foreach (var time in Scopes.Of(text.Text[at..end], []).Where(member => member.Family == "季度" && member.At == 0))
            at += time.Name.Length;
        var verb = at < end ? Segments.VerbAt(text.Text, at, end) : 0;
        return verb > 0 && at + verb < end && (text.Claim.IsSkipped(at + verb) || text.Text[at + verb] is '到' or '至' or '为');
    }
}
