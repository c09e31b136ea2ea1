namespace ReformBot.Answering.Citations;

/// <summary>
/// Facts of two statements in one. A statement of the sentence is held against the one of the quotations that says its figures, or shares most of its
/// words; words that stand only in a like statement (another amount of the kind, another subject of the same verb) do not belong to it.
/// </summary>
internal static class MixCheck
{
    /// <summary>本科和研究生分别为1000元和2000元: subjects and amounts are told apart by their order.</summary>
    private const string Respectively = "分别";

    public static IEnumerable<CheckFinding> Find(Alignment alignment)
    {
        foreach (var group in alignment.Sentence.Groups)
        {
            var matches = alignment.Groups(group);
            if (matches.Count == 0)
                continue;
            var text = Text(alignment.Sentence, group);
            if (text.Contains(Respectively, StringComparison.Ordinal) && alignment.Sentence.FiguresOf(group).Skip(1).Any())
            {
                if (!OrderCheck.Holds(alignment, group))
                    yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{text}”中各项与数额的对应关系与原文不同");
            }
            else if (Foreign(alignment, group, matches) is { Length: > 0 } foreign)
                yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{foreign}”在原文中说的是另一项，不是这里的“{text}”");
        }
    }

    private static string Text(ClaimText sentence, ClauseGroup group) => sentence.Text[sentence.Clauses[group.First].Start..sentence.Clauses[group.Last].End];

    private static string Foreign(Alignment alignment, ClauseGroup group, IReadOnlyList<(CitedText Quote, ClauseGroup Group)> matches)
    {
        var scope = new WordPairs();
        foreach (var (quote, match) in matches)
        {
            scope.Add(match.Scope);
            scope.Add(quote.Known);
        }

        var others = Likes(alignment, matches);
        if (others.Count == 0)
            return "";
        foreach (var pair in group.Own.Pairs)
        {
            var (one, other) = WordPairs.Parts(pair);
            if (scope.Has(pair) || scope.Has(one) && scope.Has(other) || !others.Has(pair) || WordCheck.ClaimsNothing(one, other))
                continue;
            return $"{one}{other}";
        }

        return "";
    }

    /// <summary>Words of the statements that are like one of the matches and not among them.</summary>
    private static WordPairs Likes(Alignment alignment, IReadOnlyList<(CitedText Quote, ClauseGroup Group)> matches)
    {
        var others = new WordPairs();
        foreach (var quote in alignment.Quotes)
        {
            foreach (var other in quote.Claim.Groups)
            {
                if (!matches.Contains((quote, other)) && matches.Any(match => AreLike(match.Quote, match.Group, quote, other)))
                    others.Add(other.Own);
            }
        }

        return others;
    }

    /// <summary>…后, …的，: what holds only then belongs to its own statement.</summary>
    private static bool HasCondition(ClaimText text, ClauseGroup group)
    {
        for (var i = group.First; i <= group.Last; i++)
        {
            var clause = text.Clauses[i];
            if (text.Text[clause.End - 1] == '的' || text.Text.IndexOf('后', clause.Start, clause.End - clause.Start) > clause.Start)
                return true;
        }

        return false;
    }

    private static bool AreLike(CitedText one, ClauseGroup group, CitedText other, ClauseGroup otherGroup)
    {
        if (group.Own.Likeness(otherGroup.Own) >= 0.3 || HasCondition(one.Claim, group) && HasCondition(other.Claim, otherGroup))
            return true;
        var classes = one.Claim.FiguresOf(group).Select(figure => figure.Quantity.Class).ToHashSet();
        return other.Claim.FiguresOf(otherGroup).Any(figure => classes.Contains(figure.Quantity.Class));
    }
}
