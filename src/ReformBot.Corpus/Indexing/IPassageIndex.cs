namespace ReformBot.Corpus.Indexing;

/// <summary>
/// Proposes passages. Holds the terms of <see cref="PassageTerms"/> for every indexed passage of every document that is evidence.
/// Safe for use by several threads.
/// </summary>
public interface IPassageIndex
{
    /// <summary>
    /// Passages by falling score, ties by document id, then ordinal (both ordinal comparisons), so that equal libraries answer equally. An
    /// engine may leave out passages that hold only terms too common to decide, never one that would be among the first hits by more
    /// than such terms.
    /// </summary>
    ValueTask<IReadOnlyList<PassageHit>> SearchAsync(PassageQuery query, CancellationToken cancellationToken);

    /// <summary>In how many indexed passages each term occurs; 0 for an unknown term. Same order as asked.</summary>
    ValueTask<IReadOnlyList<int>> CountsAsync(IReadOnlyList<string> terms, CancellationToken cancellationToken);

    ValueTask<IndexStatistics> StatisticsAsync(CancellationToken cancellationToken);
}
