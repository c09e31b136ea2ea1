using ReformBot.Corpus.Indexing;
using ReformBot.Sqlite.Postings;
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

    /// <summary>In the order of their ids, which is the order in the file; then back into the order of the ranks.</summary>
    private static PassageHit[] Read(ReadSession session, ScoredPassage[] found)
    {
        var order = new long[found.Length];
        for (var rank = 0; rank < order.Length; rank++)
            order[rank] = ((long)found[rank].Passage << 32) | (uint)rank;
        Array.Sort(order);
        var hits = new PassageHit[found.Length];
        foreach (var entry in order)
        {
            var rank = (int)entry;
            hits[rank] = new PassageHit(session.Passages.Read(found[rank].Passage, found[rank].Document), found[rank].Score);
        }

        return hits;
    }
}
