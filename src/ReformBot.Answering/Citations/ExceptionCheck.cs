namespace ReformBot.Answering.Citations;

/// <summary>…的除外: who tells a rule that has an exception in its own sentence tells the exception, or that there is one.</summary>
internal static class ExceptionCheck
{
    private static readonly string[] Told = ["除", "但", "一般", "其余", "其他", "不", "未", "非", "仅", "无"];

    /// <summary>A sentence that only names the exception stands for all before it.</summary>
    private static bool IsAlone(ClaimText text, ClaimClause clause) => text.Clauses.Count(other => other.Sentence == clause.Sentence) == 1;

    /// <summary>…的除外, 除…外; 除外 inside a clause (不计入工资) is its verb.</summary>
    private static bool Excepts(string text, ClaimClause clause, Marker marker) =>
        marker.Word == "除外" ? marker.End == clause.End : text.IndexOf('外', marker.End, clause.End - marker.End) >= 0;

    public static IEnumerable<CheckFinding> Find(Alignment alignment)
    {
        if (Told.Any(word => alignment.Sentence.Text.Contains(word, StringComparison.Ordinal)))
            yield break;
        foreach (var (quote, group) in alignment.Sentence.Groups.SelectMany(alignment.Groups).Distinct())
        {
            var sentence = quote.Claim.Clauses[group.First].Sentence;
            foreach (var clause in quote.Claim.Clauses.Where(clause => clause.Sentence == sentence || clause.Sentence > sentence && IsAlone(quote.Claim, clause)))
            {
                if (alignment.Sentence.Clauses.Select((_, index) => alignment.Clauses(index)).Any(meant => meant.Count > 0 && meant[0].Quote == quote && quote.Claim.Clauses[meant[0].Clause] == clause))
                    continue;
                if (!Markers.In(quote.Claim.Text, clause.Start, clause.End).Exists(marker => marker.Kind == MarkerKind.Except && Excepts(quote.Claim.Text, clause, marker)))
                    continue;
                yield return new CheckFinding(CheckFailure.NegationChanged, $"漏掉了原文的除外情形：“{clause.In(quote.Claim.Text)}”");
                yield break;
            }
        }
    }
}
