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
        foreach (var candidate in fitting.Where(candidate => candidate.Content >= AsGood * best.Content && candidate.OwnCoverage >= AsGood * best.OwnCoverage))
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
    public static Quotation? Grades(Reading reading, Candidate best)
    {
        var card = best.Source.Card;
        var run = BlockExpander.ListAround(best, reading.PassagesAround(best.Source));
        if (run.Count > 1)
            return IsOpen(reading, best, [.. run.SelectMany(passage => SentenceCutter.Cut(passage.Text).Select(span => span.In(passage.Text))).Where(text => !BlockExpander.IsLeadIn(text))])
                ? Quotation.Of(card, run)
                : null;
        var passage = best.Source.Passage;
        var items = SentenceCutter.Cut(passage.Text).Where(span => ClauseTrimmer.LabelEnd(span.In(passage.Text)) > 0 && !BlockExpander.IsHeadingLine(span.In(passage.Text))).ToList();
        return items.Contains(best.Span) && IsOpen(reading, best, [.. items.Select(span => span.In(passage.Text))])
            ? Quotation.Of(card, passage, TextSpan.FromBounds(items[0].Start, items[^1].End))
            : null;
    }

    private static bool IsOpen(Reading reading, Candidate best, IReadOnlyList<string> items) =>
        items.Count >= 2 && items.Sum(text => text.Length) <= LongestList && items.Select(CharacterFolder.Fold).All(text =>
            WantedEvidence.In(reading.Question, text, [.. QuantityReader.Read(text)]) && reading.Scorer.CoverageOf(text) >= AsGood * best.OwnCoverage);
}
