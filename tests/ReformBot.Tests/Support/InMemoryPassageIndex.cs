using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Passages;

namespace ReformBot.Tests.Support;

/// <summary>The index at its most obvious: every passage is looked at for every question. What every other index must agree with.</summary>
public sealed class InMemoryPassageIndex(InMemoryPolicyLibrary library) : IPassageIndex
{
    public ValueTask<IReadOnlyList<PassageHit>> SearchAsync(PassageQuery query, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<PassageHit>>([.. Indexed()
            .Where(entry => query.DocumentIds?.Contains(entry.Version.Id) ?? true)
            .Select(entry => new PassageHit(entry.Passage, Score(query, PassageTerms.Of(entry.Passage, entry.Version.Incoming.Document.Metadata))))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Passage.DocumentId, StringComparer.Ordinal)
            .ThenBy(hit => hit.Passage.Ordinal)
            .Take(query.Limit)]);

    public ValueTask<IReadOnlyList<int>> CountsAsync(IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        var held = Indexed().Select(entry => PassageTerms.Of(entry.Passage, entry.Version.Incoming.Document.Metadata)).ToList();
        return ValueTask.FromResult<IReadOnlyList<int>>([.. terms.Select(term => held.Count(terms => terms.Contains(term)))]);
    }

    public ValueTask<IndexStatistics> StatisticsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new IndexStatistics(library.Evidence.Count(), Indexed().Count(), library.Changes));

    private static double Score(PassageQuery query, IReadOnlyCollection<string> terms)
    {
        var score = 0.0;
        foreach (var term in query.Terms)
            score += terms.Contains(term.Value) ? term.Weight : 0;
        return score;
    }

    private IEnumerable<(InMemoryVersion Version, Passage Passage)> Indexed() =>
        library.Evidence.SelectMany(version => version.Incoming.Passages.Where(PassageTerms.IsIndexed).Select(passage => (version, passage)));
}
