using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Passages;
using ReformBot.LuceneNet.Keeping;
using ReformBot.LuceneNet.Searching;
using Lucene.Net.Util;

namespace ReformBot.LuceneNet;

/// <summary>
/// The index of a library, asked of the folder beside it whenever that is in step, and of the library's own index whenever it is not (between two commits
/// of a writer, after others have written, in a folder that cannot be read). Both answer alike, so nobody waits and nothing is missing. Exact: no hit is
/// left out for being common. Sees what was committed before the call.
/// </summary>
public sealed class LucenePassageIndex : IPassageIndex, IDisposable
{
    private readonly IPassageIndex _own;
    private readonly IEvidenceSource _source;
    private readonly SnapshotKeeper _snapshots;

    /// <param name="library">The library's file; the folder lies beside it.</param>
    /// <param name="own">The index in the library itself.</param>
    /// <param name="source">The same library; passages are read from there.</param>
    /// <param name="tell">Gets what a person should know; may be called from any thread.</param>
    public LucenePassageIndex(string library, IPassageIndex own, IEvidenceSource source, Action<IndexNews> tell)
    {
        (_own, _source) = (own, source);
        _snapshots = new SnapshotKeeper(IndexFolder.Beside(library), source, tell);
    }

    public async ValueTask<IReadOnlyList<PassageHit>> SearchAsync(PassageQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        var version = (await _own.StatisticsAsync(cancellationToken)).Version;
        var found = await _snapshots.AskAsync(version, (snapshot, evidence) => new WeightedSearch(query, evidence, cancellationToken).Run(snapshot), cancellationToken);
        if (found is null)
            return await _own.SearchAsync(query, cancellationToken);
        var passages = await _source.PassagesAsync(found, cancellationToken);
        return Hits(found, passages);
    }

    public async ValueTask<IReadOnlyList<int>> CountsAsync(IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var version = (await _own.StatisticsAsync(cancellationToken)).Version;
        return await _snapshots.AskAsync(version, (snapshot, _) => Counts(snapshot, terms), cancellationToken) ?? await _own.CountsAsync(terms, cancellationToken);
    }

    /// <summary>Of the library: the folder answers only when it holds the same.</summary>
    public ValueTask<IndexStatistics> StatisticsAsync(CancellationToken cancellationToken) => _own.StatisticsAsync(cancellationToken);

    /// <summary>Whether the folder answers, and not the library's own index.</summary>
    public async ValueTask<bool> IsInStepAsync(CancellationToken cancellationToken)
    {
        var version = (await _own.StatisticsAsync(cancellationToken)).Version;
        return await _snapshots.AskAsync(version, static (snapshot, _) => snapshot, cancellationToken) is not null;
    }

    public void Dispose() => _snapshots.Dispose();

    private static PassageHit[] Hits(ScoredPassage[] found, IReadOnlyList<Passage> passages)
    {
        var hits = new PassageHit[found.Length];
        for (var rank = 0; rank < hits.Length; rank++)
            hits[rank] = new PassageHit(passages[rank], found[rank].Score);
        return hits;
    }

    private static int[] Counts(FolderSnapshot snapshot, IReadOnlyList<string> terms)
    {
        var counts = new int[terms.Count];
        foreach (var segment in snapshot.Segments)
        {
            if (segment.Terms() is not { } cursor)
                continue;
            for (var i = 0; i < counts.Length; i++)
                counts[i] += segment.Count(cursor, new BytesRef(TermKeys.Of(terms[i])));
        }

        return counts;
    }
}
