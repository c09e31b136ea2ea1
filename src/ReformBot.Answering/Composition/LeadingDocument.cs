namespace ReformBot.Answering.Composition;

/// <summary>Which of the documents that answer is cited first: many report the same measure, one is about it.</summary>
internal static class LeadingDocument
{
    /// <summary>
    /// What a passage loses by its place: a document is about what it says first. First cited documents of 637 questions on policy notices that are right: 522
    /// without this order, 524 at 0, 530 at 0.15, 533 at 0.2 and 0.25, in both halves alike.
    /// </summary>
    private const double LaterShare = 0.2;

    /// <summary>
    /// The best sentence of the document that leads, by its sentence, by what vouches for it and by what finds it, each beside the best of all.
    /// </summary>
    /// <param name="candidates">Best first, at least one.</param>
    public static Candidate Of(Reading reading, IReadOnlyList<Candidate> candidates)
    {
        var firsts = candidates.DistinctBy(candidate => candidate.Source.Card.Id).ToList();
        if (firsts.Count == 1)
            return firsts[0];
        var documents = reading.Evidence.Ranked.GroupBy(ranked => ranked.Card.Id, StringComparer.Ordinal).ToDictionary(
            document => document.Key, document => (Vouched: document.Max(ranked => ranked.Vouched), Found: document.Max(ranked => ranked.Score)), StringComparer.Ordinal);
        var vouched = Highest(documents.Values.Select(document => document.Vouched));
        var found = Highest(documents.Values.Select(document => document.Found));
        var score = Highest(firsts.Select(candidate => candidate.Score));
        return firsts.MaxBy(candidate =>
        {
            var document = documents[candidate.Source.Card.Id];
            return candidate.Score / score + document.Vouched / vouched + document.Found / found - LaterShare * Math.Log(1 + candidate.Source.Passage.Ordinal);
        })!;
    }

    private static double Highest(IEnumerable<double> values) => Math.Max(values.Max(), 1e-9);
}
