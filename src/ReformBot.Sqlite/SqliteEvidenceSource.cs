using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Passages;
using ReformBot.Sqlite.Reading;

namespace ReformBot.Sqlite;

/// <summary>A library file for an index that is kept beside it. Sees what was committed before the call.</summary>
public sealed class SqliteEvidenceSource : IEvidenceSource
{
    private readonly ReaderPool readers;

    internal SqliteEvidenceSource(ReaderPool readers) => this.readers = readers;

    public ValueTask<EvidenceState> StateAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(readers.Read(session => new EvidenceState(session.Snapshot.Statistics, [.. session.Versions.Evidence()])));
    }

    public ValueTask<EvidenceContent> ContentAsync(EvidenceRow row, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(readers.Read(session => session.Versions.OfId(row.Id) is { } version
            ? new EvidenceContent(version.Metadata, session.Passages.ReadAll(version))
            : throw new InvalidDataException("A version is missing.")));
    }

    public ValueTask<IReadOnlyList<Passage>> PassagesAsync(IReadOnlyList<ScoredPassage> found, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<Passage>>(readers.Read(session => session.Passages.Read(found)));
    }
}
