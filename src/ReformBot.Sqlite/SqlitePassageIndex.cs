using ReformBot.Corpus.Indexing;
using ReformBot.Sqlite.Reading;

namespace ReformBot.Sqlite;

/// <summary>The index of a library file. Exact: no hit is left out for being common. Sees what was committed before the call.</summary>
public sealed class SqlitePassageIndex : IPassageIndex
{
    private readonly ReaderPool readers;

    internal SqlitePassageIndex(ReaderPool readers) => this.readers = readers;

    public ValueTask<IReadOnlyList<PassageHit>> SearchAsync(PassageQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(readers.Read<IReadOnlyList<PassageHit>>(session =>
            Read(session, new PassageSearch(session, query, cancellationToken).Run())));
    }

    public ValueTask<IReadOnlyList<int>> CountsAsync(IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(readers.Read<IReadOnlyList<int>>(session =>
        {
            var counts = new int[terms.Count];
            for (var i = 0; i < counts.Length; i++)
                counts[i] = session.Postings.Count(session.Snapshot, TermKeys.Of(terms[i]));
            return counts;
        }));
    }

    public ValueTask<IndexStatistics> StatisticsAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(readers.Read(session => session.Snapshot.Statistics));
    }

    private static PassageHit[] Read(ReadSession session, ScoredPassage[] found)
    {
        var passages = session.Passages.Read(found);
        var hits = new PassageHit[found.Length];
        for (var rank = 0; rank < hits.Length; rank++)
            hits[rank] = new PassageHit(passages[rank], found[rank].Score);
        return hits;
    }
}
