using ReformBot.Answering.Understanding;

namespace ReformBot.Answering.Composition;

/// <summary>What the documents say of one side of a comparison.</summary>
/// <param name="Reading">Of the question asked of this side alone.</param>
/// <param name="Best">Null when nothing is said of it, or before it was looked for.</param>
internal sealed record SideLine(Side Side, Reading Reading, Candidate? Best)
{
    /// <summary>Share of a side's own words that a sentence or its headings must hold; a name is seldom repeated in full.</summary>
    private const double LeastOwn = 0.45;

    /// <summary>…and a label, for it to be the side's name.</summary>
    private const double LeastOfName = 0.8;

    public bool IsSpokenOf(string folded) => Holds(folded, LeastOwn);

    public bool IsNamed(string folded) => Holds(folded, LeastOfName);

    /// <summary>Weight of what the question asks of every side, as far as the sentence itself speaks of it.</summary>
    public double OfMatter(Candidate candidate) =>
        Enumerable.Range(0, candidate.Own.Length).Except(Side.Own).Sum(i => candidate.Own[i] * Reading.Scorer.Matcher.WeightOf(i));

    private bool Holds(string folded, double least)
    {
        if (Side.Qualifier is { } qualifier)
            return qualifier.Family.MembersIn(folded).Contains(qualifier.Member);
        var matcher = Reading.Scorer.Matcher;
        var matches = matcher.Match(folded);
        var total = Side.Own.Sum(matcher.WeightOf);
        return total > 0 && Side.Own.Sum(i => matches[i] * matcher.WeightOf(i)) >= least * total;
    }
}
