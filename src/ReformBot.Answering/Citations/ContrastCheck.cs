namespace ReformBot.Answering.Citations;

/// <summary>
/// The amount of one statement told in the words of its neighbour: 其他申请人 with the amount of 特困人员. What tells the statement of an amount from
/// another with an amount of the kind is in the sentence, or the sentence has nothing of what tells the other one apart.
/// </summary>
internal static class ContrastCheck
{
    public static IEnumerable<CheckFinding> Find(Alignment alignment)
    {
        foreach (var group in alignment.Sentence.Groups)
        {
            foreach (var figure in alignment.Sentence.FiguresOf(group))
            {
                var matches = alignment.GroupsOf(figure).ToList();
                if (matches.Count > 0 && matches.TrueForAll(match => IsOfAnother(match.Quote.Claim, match.Group, group, alignment.Sentence, figure)))
                    yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{figure.Quantity.Span.In(alignment.Sentence.Text)}”在原文中说的是另一项");
            }
        }
    }

    private static bool IsOfAnother(ClaimText quote, ClauseGroup own, ClauseGroup group, ClaimText sentence, Figure figure)
    {
        var told = sentence.FiguresOf(group).ToList();
        foreach (var other in quote.Groups)
        {
            if (other == own || !quote.FiguresOf(other).Any(value => Units.Same(value.Quantity.Unit, figure.Quantity.Unit) && !figure.Counts(value)) || quote.FiguresOf(other).Any(value => told.Exists(value.Counts) && !quote.FiguresOf(own).Any(value.Counts)))
                continue;
            if (group.Own.Pairs.Any(pair => other.Own.Has(pair) && !own.Scope.Has(pair)) && !group.Own.Pairs.Any(pair => own.Own.Has(pair) && !other.Own.Has(pair)))
                return true;
        }

        return false;
    }
}
