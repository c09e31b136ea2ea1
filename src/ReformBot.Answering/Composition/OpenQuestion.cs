using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>
/// What the question leaves open and the answer depends on (design invariant 7): a place that several documents have an answer for, a grade
/// that the neighbouring items have other amounts for. Never picked silently: answered for each.
/// </summary>
internal static class OpenQuestion
{
    /// <summary>Another place's sentence answers as well when it says this much of what the best one says.</summary>
    private const double AsGood = 0.9;

    private const int MostPlaces = 4;

    /// <summary>Characters of a list that is still shown as an answer to one question.</summary>
    private const int LongestList = 360;

    /// <summary>The best sentence of every place that answers as well; one when the question is not open.</summary>
    public static IReadOnlyList<Candidate> Places(Reading reading, IReadOnlyList<Candidate> fitting)
    {
        var best = fitting[0];
        if (!reading.Question.Places.IsEmpty || best.Source.Card.Metadata.Place is null)
            return [best];
        var chosen = new List<(Region Place, Candidate Candidate)>();
        foreach (var candidate in fitting.Where(candidate => candidate.Score >= AsGood * best.Score && candidate.OwnCoverage >= AsGood * best.OwnCoverage))
        {
            if (candidate.Source.Card.Metadata.Place is { Value: var place } && chosen.TrueForAll(one => !one.Place.Contains(place) && !place.Contains(one.Place)))
                chosen.Add((place, candidate));
        }

        return [.. chosen.Take(MostPlaces).Select(one => one.Candidate)];
    }

    /// <summary>
    /// The whole list when the question does not say which of its items is meant: every item has a figure of the kind that was asked, and the
    /// best one speaks no more of the question than its neighbours. Null otherwise.
    /// </summary>
    public static IReadOnlyList<Passage>? Grades(Reading reading, Candidate best)
    {
        var run = BlockExpander.ListAround(best, reading.PassagesAround(best.Source));
        var items = run.SelectMany(passage => SentenceCutter.Cut(passage.Text).Select(span => span.In(passage.Text))).Where(text => !BlockExpander.IsLeadIn(text)).ToList();
        if (items.Count < 2 || run.Sum(passage => passage.Text.Length) > LongestList)
            return null;
        var folded = items.Select(CharacterFolder.Fold).ToList();
        var isOpen = folded.TrueForAll(text =>
            WantedEvidence.In(reading.Question, text, [.. QuantityReader.Read(text)]) && reading.Scorer.CoverageOf(text) >= AsGood * best.OwnCoverage);
        return isOpen ? run : null;
    }
}
