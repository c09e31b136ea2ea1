namespace ReformBot.Answering.Citations;

/// <summary>
/// Amounts of two statements in one: those of a statement of the sentence are said together, and 甲、乙分别1元、2元 keeps which is whose.
/// </summary>
internal static class MixCheck
{
    /// <summary>本科和研究生分别为1000元和2000元: subjects and amounts are told apart by their order.</summary>
    private const string Respectively = "分别";

    public static IEnumerable<CheckFinding> Find(Alignment alignment)
    {
        foreach (var words in Exchanged(alignment))
            yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{words}”在原文中说的是另一项");
        foreach (var group in alignment.Sentence.Groups)
        {
            var matches = alignment.Groups(group);
            if (matches.Count == 0)
                continue;
            var text = Text(alignment.Sentence, group);
            if (alignment.Sentence.FiguresOf(group).Any(figure => !FitsOne(alignment.Sentence, group, figure, matches)))
                yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{text}”中各项与数额的对应关系与原文不同");
            else if (text.Contains(Respectively, StringComparison.Ordinal) && alignment.Sentence.FiguresOf(group).Skip(1).Any())
            {
                if (!matches.Any(match => Respective.Items(match.Quote.Claim, match.Group).Count > 0) && !OrderCheck.Holds(alignment, group))
                    yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{text}”中各项与数额的对应关系与原文不同");
            }
            else if (AreApart(alignment, group))
                yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{text}”中的数额和所说的事在原文中不是一项");
        }
    }

    /// <summary>第三名奖励2000元 where the second one is paid it, and others whom the sentence does not speak of.</summary>
    private static bool FitsOne(ClaimText sentence, ClauseGroup group, Figure figure, IReadOnlyList<(CitedText Quote, ClauseGroup Group)> matches)
    {
        var fitting = matches.Where(match => Respective.Fits(sentence, group, figure, match.Quote.Claim, match.Group)).ToList();
        if (fitting.Count == 0 || fitting.Count == matches.Count)
            return fitting.Count > 0;
        var named = matches.Except(fitting).SelectMany(match => Respective.Named(sentence, group, match.Quote.Claim, match.Group)).ToList();
        return named.TrueForAll(item => fitting.Exists(match => Text(match.Quote.Claim, match.Group).Contains(item[^Math.Min(2, item.Length)..], StringComparison.Ordinal)));
    }

    /// <summary>
    /// 留用率超过50%的，按三分之二: a condition with the amount of another one, which has a condition of the kind itself and is told by no word of its own.
    /// </summary>
    private static IEnumerable<string> Exchanged(Alignment alignment)
    {
        var sentence = alignment.Sentence;
        foreach (var (one, other) in sentence.Figures.Zip(sentence.Figures.Skip(1)).Where(pair => sentence.Clauses[pair.First.Clause].Part == sentence.Clauses[pair.Second.Clause].Part && pair.First.Clause != pair.Second.Clause))
        {
            var (first, second) = (Parts(alignment, one), Parts(alignment, other));
            if (first.Count > 0 && second.Count > 0 && !first.Exists(second.Contains)
                && second.TrueForAll(part => FiguresIn(part).Any(figure => Units.Same(figure.Quantity.Unit, one.Quantity.Unit) && !sentence.Figures.Any(said => said.Says(figure))) && first.TrueForAll(before => !HasOwnWords(sentence.Words(other.Clause), part, before))))
                yield return other.Quantity.Span.In(sentence.Text);
        }
    }

    private static List<(ClaimText Quote, int Part)> Parts(Alignment alignment, Figure figure) =>
        [.. alignment.GroupsOf(figure).SelectMany(match => match.Quote.Claim.FiguresOf(match.Group).Where(figure.Says).Select(quoted => (match.Quote.Claim, match.Quote.Claim.Clauses[quoted.Clause].Part))).Distinct()];

    private static IEnumerable<Figure> FiguresIn((ClaimText Quote, int Part) part) => part.Quote.Figures.Where(figure => part.Quote.Clauses[figure.Clause].Part == part.Part);

    private static bool HasOwnWords(WordPairs said, (ClaimText Quote, int Part) part, (ClaimText Quote, int Part) other) =>
        said.Pairs.Count(pair => Holds(part, pair) && !Holds(other, pair)) >= 2;

    private static bool Holds((ClaimText Quote, int Part) part, int pair) =>
        Enumerable.Range(0, part.Quote.Clauses.Count).Any(i => part.Quote.Clauses[i].Part == part.Part && part.Quote.Words(i).Has(pair));

    /// <summary>Two figures of one statement that no quoted statement holds together, where each holds another figure of the kind.</summary>
    private static bool AreApart(Alignment alignment, ClauseGroup group)
    {
        var figures = alignment.Sentence.FiguresOf(group).ToList();
        for (var i = 0; i + 1 < figures.Count; i++)
        {
            var (one, other) = (alignment.GroupsOf(figures[i]).ToList(), alignment.GroupsOf(figures[i + 1]).ToList());
            if (one.Count > 0 && other.Count > 0 && !one.Exists(other.Contains)
                && one.TrueForAll(match => match.Quote.Claim.FiguresOf(match.Group).Any(figure => Units.Same(figure.Quantity.Unit, figures[i + 1].Quantity.Unit) && !figures.Exists(said => said.Counts(figure)))))
                return true;
        }

        return false;
    }

    private static string Text(ClaimText sentence, ClauseGroup group) => sentence.Text[sentence.Clauses[group.First].Start..sentence.Clauses[group.Last].End];
}
