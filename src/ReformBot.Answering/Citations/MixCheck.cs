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
            if (alignment.Sentence.FiguresOf(group).Any(figure => !matches.Any(match => Respective.Fits(alignment.Sentence, group, figure, match.Quote.Claim, match.Group))))
                yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{text}”中各项与数额的对应关系与原文不同");
            else if (text.Contains(Respectively, StringComparison.Ordinal) && alignment.Sentence.FiguresOf(group).Skip(1).Any())
            {
                if (!matches.Any(match => Respective.Items(match.Quote.Claim, match.Group).Count > 0) && !OrderCheck.Holds(alignment, group))
                    yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{text}”中各项与数额的对应关系与原文不同");
            }
            else if (Environment.GetEnvironmentVariable("NOF") is null && Foreign(alignment, group, matches) is { Length: > 0 } foreign)
                yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{foreign}”在原文中说的是另一项，不是这里的“{text}”");
            else if (AreApart(alignment, group) || Environment.GetEnvironmentVariable("NOO") is null && IsOnlyOfOthers(alignment, group, matches))
                yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{text}”中的数额和所说的事在原文中不是一项");
        }
    }

    /// <summary>Two figures of one statement that no quoted statement holds together, where each holds another figure of the kind.</summary>
    private static bool AreApart(Alignment alignment, ClauseGroup group)
    {
        var figures = alignment.Sentence.FiguresOf(group).ToList();
        for (var i = 0; i + 1 < figures.Count; i++)
        {
            var (one, other) = (alignment.GroupsOf(figures[i]).ToList(), alignment.GroupsOf(figures[i + 1]).ToList());
            if (one.Count > 0 && other.Count > 0 && !one.Exists(other.Contains)
                && one.TrueForAll(match => match.Quote.Claim.FiguresOf(match.Group).Any(figure => figure.Quantity.Class == figures[i + 1].Quantity.Class)))
                return true;
        }

        return false;
    }

    /// <summary>The figure is there, but all that is said about it is said elsewhere.</summary>
    private static bool IsOnlyOfOthers(Alignment alignment, ClauseGroup group, IReadOnlyList<(CitedText Quote, ClauseGroup Group)> matches)
    {
        if (!alignment.Sentence.FiguresOf(group).Any())
            return false;
        var own = group.Own.Pairs.Where(alignment.Said.Has).Where(pair => !WordCheck.ClaimsNothing(WordPairs.Parts(pair).One, WordPairs.Parts(pair).Other)).ToList();
        var likes = Likes(alignment, matches);
        return own.Count > 1 && matches.All(match => match.Group.Own.Count > 3 && !own.Exists(match.Group.Own.Has)) && own.Exists(likes.Has);
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
        var actors = Actors(alignment.Sentence, group);
        if (matches.Any(match => Actors(match.Quote.Claim, match.Group).Count > 0))
            actors = new WordPairs();
        foreach (var pair in group.Own.Pairs)
        {
            var (one, other) = WordPairs.Parts(pair);
            if (actors.Has(pair) || scope.Has(pair) || scope.Has(one) && scope.Has(other) || !others.Has(pair) || WordCheck.ClaimsNothing(one, other))
                continue;
            return $"{one}{other}";
        }

        return "";
    }

    /// <summary>Those that act in a statement; one that names none goes on with the one before (200人以上的企业…，200人以下的…).</summary>
    private static WordPairs Actors(ClaimText text, ClauseGroup group)
    {
        var words = new WordPairs();
        foreach (var actor in Deeds.ActorsIn(text.Text, text.Clauses[group.First].Start, text.Clauses[group.Last].End))
            words.Add(actor.Name, 0, actor.Name.Length, null);
        return words;
    }

    /// <summary>Words of the statements that are like one of the matches and not among them.</summary>
    private static WordPairs Likes(Alignment alignment, IReadOnlyList<(CitedText Quote, ClauseGroup Group)> matches)
    {
        var (others, neutral) = (new WordPairs(), new WordPairs());
        foreach (var quote in alignment.Quotes)
        {
            foreach (var other in quote.Claim.Groups)
            {
                if (matches.Contains((quote, other)))
                    continue;
                if (matches.Any(match => AreLike(match.Quote, match.Group, quote, other)))
                    others.Add(other.Own);
                else if (matches.Any(match => match.Quote == quote && PartOf(quote, match.Group) == PartOf(quote, other)))
                    neutral.Add(other.Own);
            }
        }

        others.Remove(neutral);
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

    private static int PartOf(CitedText quote, ClauseGroup group) => quote.Claim.Clauses[group.First].Part;

    private static bool AreLike(CitedText one, ClauseGroup group, CitedText other, ClauseGroup otherGroup)
    {
        if (group.Own.Likeness(otherGroup.Own) >= 0.3 || HasCondition(one.Claim, group) && HasCondition(other.Claim, otherGroup))
            return true;
        var classes = one.Claim.FiguresOf(group).Select(figure => figure.Quantity.Class).ToHashSet();
        return other.Claim.FiguresOf(otherGroup).Any(figure => classes.Contains(figure.Quantity.Class));
    }
}
