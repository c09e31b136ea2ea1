namespace ReformBot.Answering.Citations;

/// <summary>A sentence beside its quotations: which statement speaks of which.</summary>
internal sealed class Alignment
{
    /// <summary>Shared pairs, beside those of the best clause, from which another clause is spoken of too.</summary>
    private const double AlsoMeant = 0.6;

    private readonly Dictionary<int, IReadOnlyList<(CitedText Quote, int Clause)>> clauses = [];

    public Alignment(ClaimText sentence, IReadOnlyList<CitedText> quotes)
    {
        Sentence = sentence;
        Quotes = quotes;
        foreach (var quote in quotes)
            Said.Add(quote.All);
    }

    public ClaimText Sentence { get; }

    public IReadOnlyList<CitedText> Quotes { get; }

    /// <summary>Words of all quotations and of what is around them.</summary>
    public WordPairs Said { get; } = new();

    /// <summary>Clauses of the quotations that a clause of the sentence speaks of, best first; empty when it shares no words with any.</summary>
    public IReadOnlyList<(CitedText Quote, int Clause)> Clauses(int clause)
    {
        if (!clauses.TryGetValue(clause, out var found))
            clauses[clause] = found = FindClauses(clause);
        return found;
    }

    /// <summary>Groups of the quotations that say the figures of a group, or share most of its words when it has none.</summary>
    public IReadOnlyList<(CitedText Quote, ClauseGroup Group)> Groups(ClauseGroup group)
    {
        var found = new List<(CitedText, ClauseGroup)>();
        foreach (var figure in Sentence.FiguresOf(group))
            found.AddRange(GroupsOf(figure).Where(match => !found.Contains(match)));
        if (found.Count > 0)
            return found;
        var best = 0.0;
        foreach (var quote in Quotes)
        {
            foreach (var other in quote.Claim.Groups)
            {
                // Of two that share as much, the one that says less else.
                var score = group.Own.Shared(other.Scope) + group.Own.Likeness(other.Own) * 0.01 + 0.5 / (1 + other.Own.Count);
                if (group.Own.Shared(other.Scope) == 0 || score < best)
                    continue;
                if (score > best)
                    found.Clear();
                best = score;
                found.Add((quote, other));
            }
        }

        return found;
    }

    /// <summary>Groups that share nearly as many words as the best one.</summary>
    public IEnumerable<(CitedText Quote, ClauseGroup Group)> LikeGroups(ClauseGroup group)
    {
        var scored = Quotes.SelectMany(quote => quote.Claim.Groups.Select(other => (Quote: quote, Group: other, Shared: group.Own.Shared(other.Scope)))).ToList();
        var best = scored.Count == 0 ? 0 : scored.Max(match => match.Shared);
        return scored.Where(match => match.Shared > 0 && match.Shared >= AlsoMeant * best).Select(match => (match.Quote, match.Group));
    }

    /// <summary>Where the quotations say a figure; its rates as well.</summary>
    public IEnumerable<(CitedText Quote, ClauseGroup Group)> GroupsOf(Figure figure)
    {
        foreach (var quote in Quotes)
        {
            foreach (var group in quote.Claim.Groups)
            {
                if (quote.Claim.FiguresOf(group).Any(quoted => figure.Says(quoted) && RateCheck.Fits(Sentence, figure, quote.Claim, quoted)))
                    yield return (quote, group);
            }
        }
    }

    private static bool IsIn(ClauseGroup group, int clause) => clause >= group.First && clause <= group.Last || group.Leads.Contains(clause);

    private List<(CitedText Quote, int Clause)> FindClauses(int clause)
    {
        var words = Sentence.Words(clause);
        var scored = new List<(CitedText Quote, int Clause, int Shared)>();
        foreach (var quote in Quotes)
        {
            for (var i = 0; i < quote.Claim.Clauses.Count; i++)
            {
                var shared = words.Shared(quote.Claim.Words(i));
                if (shared > 0)
                    scored.Add((quote, i, shared));
            }
        }

        var best = scored.Count == 0 ? 0 : scored.Max(match => match.Shared);
        var group = Sentence.Groups.First(group => clause >= group.First && clause <= group.Last);
        var meant = Groups(group);
        var within = scored.Where(match => meant.Any(other => other.Quote == match.Quote && IsIn(other.Group, match.Clause))).ToList();
        // The clause speaks of the statement that its group speaks of, unless it clearly does not.
        if (within.Count > 0 && within.Max(match => match.Shared) >= AlsoMeant * best)
            (scored, best) = (within, within.Max(match => match.Shared));
        return [.. scored.Where(match => match.Shared >= AlsoMeant * best).OrderByDescending(match => match.Shared).Select(match => (match.Quote, match.Clause))];
    }
}
