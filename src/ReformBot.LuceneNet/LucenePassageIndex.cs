using Lucene.Net.Util;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Passages;
using ReformBot.LuceneNet.Keeping;
using ReformBot.LuceneNet.Searching;

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

    private LucenePassageIndex(IndexFolder folder, IPassageIndex own, IEvidenceSource source, Action<IndexNews> tell)
    {
        (_own, _source) = (own, source);
        _snapshots = new SnapshotKeeper(folder, source, tell);
    }

    /// <summary>Closed with this; for who opened the library for it.</summary>
    public IDisposable? Handle { get; init; }

    /// <summary>Opens the index; what little is missing in the folder is made good first.</summary>
    /// <param name="library">The library's file; the folder lies beside it.</param>
    /// <param name="parts">The index in the library itself, and the library as a source: passages are read from there.</param>
    /// <param name="tell">Gets what a person should know; may be called from any thread.</param>
    /// <param name="mostPassages">With more missing, the person is told so and the library's own index answers.</param>
    /// <param name="handle">Closed with the index.</param>
    public static LucenePassageIndex Open(
        string library, (IPassageIndex Own, IEvidenceSource Source) parts, Action<IndexNews> tell, int mostPassages, IDisposable? handle = null)
    {
        var folder = IndexFolder.Beside(library);
        var index = new LucenePassageIndex(folder, parts.Own, parts.Source, tell) { Handle = handle };
        IndexNews? failure = null;
        using var mirror = new LuceneMirror(folder, parts.Source, news =>
        {
            if (news.Kind is IndexNewsKind.MadeAnew or IndexNewsKind.CatchingUp)
                tell(news);
            else
                failure = news;
        });
        // Completes at once but for reading the disk: the library is asked on this thread.
        var held = mirror.CatchUpAsync(TimeSpan.Zero, mostPassages, CancellationToken.None).GetAwaiter().GetResult();
        if (held is not null)
            index._snapshots.Begin(held);
        // A writer at work is no news: its next commit brings the folder up.
        else if (failure?.Kind != IndexNewsKind.Busy)
            tell(new IndexNews(IndexNewsKind.Behind, folder.Path, failure?.Detail ?? ""));
        return index;
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

    public void Dispose()
    {
        _snapshots.Dispose();
        Handle?.Dispose();
    }

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
