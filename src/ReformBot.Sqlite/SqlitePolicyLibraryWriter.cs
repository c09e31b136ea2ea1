using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Sqlite.Engine;
using ReformBot.Sqlite.Reading;
using ReformBot.Sqlite.Records;
using ReformBot.Sqlite.Writing;

namespace ReformBot.Sqlite;

/// <summary>
/// Writes to a library file. The first call takes the write lock and <see cref="CommitAsync"/> gives it back; between them groups of documents are
/// committed by themselves, each document whole or not at all. What was not committed when the writer is disposed of is undone. Not safe for several threads.
/// </summary>
public sealed class SqlitePolicyLibraryWriter : IPolicyLibraryWriter
{
    private readonly Connection connection;
    private readonly WriteTransaction transaction;
    private readonly DocumentTables tables;
    private readonly VersionReader versions;
    private readonly PassageReader passages;
    private readonly OriginalReader originals;

    /// <param name="maxPostings">After how many postings a group is committed by itself.</param>
    internal SqlitePolicyLibraryWriter(Connection connection, int maxPostings = WriteTransaction.MaxPostings)
    {
        this.connection = connection;
        transaction = new WriteTransaction(connection, maxPostings);
        tables = new DocumentTables(connection);
        versions = new VersionReader(connection);
        originals = new OriginalReader(connection);
        passages = new PassageReader(connection, originals);
    }

    public ValueTask<IReadOnlyDictionary<string, string>> FingerprintsAsync(string source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Begin();
        using var select = connection.Prepare(
            "SELECT name, fingerprint FROM version WHERE status = 0 AND source = (SELECT id FROM source WHERE path = ?1)");
        select.Bind(1, source);
        var fingerprints = new Dictionary<string, string>(StringComparer.Ordinal);
        while (select.Step())
            fingerprints[select.Text(0)] = select.Text(1);
        return ValueTask.FromResult<IReadOnlyDictionary<string, string>>(fingerprints);
    }

    /// <inheritdoc/>
    /// <remarks>The same fingerprint as that of the current version changes nothing, except that the document then belongs to the source named last.</remarks>
    /// <exception cref="ArgumentException">The passages are not of this document or not of its original; the document is not stored, the others are.</exception>
    public ValueTask StoreAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var document = Validated(incoming);
        Begin();
        var change = new DocumentChange(passages, transaction);
        transaction.Run(() => Store(incoming, document, change), change.Index);
        transaction.CommitWhenFull();
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> WithdrawAsync(string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Begin();
        var version = versions.Newest(KeyOf(name));
        if (version is not { Status: DocumentStatus.Current })
            return ValueTask.FromResult(false);
        var change = new DocumentChange(passages, transaction);
        transaction.Run(() => Retire(version, DocumentStatus.Withdrawn, change), change.Index);
        transaction.CommitWhenFull();
        return ValueTask.FromResult(true);
    }

    public ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        transaction.Commit();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        transaction.Dispose();
        connection.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes the index anew; nothing is changed when it fails or is cancelled.</summary>
    /// <param name="progress">Gets the share that is done, 0 to 1.</param>
    internal void Reindex(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        transaction.Begin();
        transaction.Guard(() => RebuildIndex(progress, cancellationToken));
    }

    private static ulong KeyOf(string name)
    {
        _ = DocumentKeys.TryParse(DocumentIds.OfDocument(name), out var key);
        return key;
    }

    private static ulong Validated(Incoming incoming)
    {
        var name = incoming.Document.Source.Name;
        var id = DocumentIds.OfDocument(name);
        var ordinal = -1;
        foreach (var passage in incoming.Passages)
        {
            if (passage.DocumentId != id)
                throw new ArgumentException($"A passage of “{name}” names another document, {passage.DocumentId}.");
            if (passage.Ordinal <= ordinal)
                throw new ArgumentException($"The passages of “{name}” are not in document order.");
            ordinal = passage.Ordinal;
        }

        return KeyOf(name);
    }

    private void Begin()
    {
        if (!transaction.Begin())
            return;
        // Another writer may have used the same ids since.
        originals.Forget();
        if (transaction.State.Terms != PassageTerms.Version)
            transaction.Guard(() => RebuildIndex(progress: null, CancellationToken.None));
    }

    private void Store(Incoming incoming, ulong document, DocumentChange change)
    {
        var previous = versions.Newest(document);
        if (previous is { Status: DocumentStatus.Current } && previous.Fingerprint == incoming.Fingerprint)
        {
            tables.Move(previous, tables.Source(incoming.Source));
            return;
        }

        if (previous is { Status: DocumentStatus.Current })
            Retire(previous, DocumentStatus.Superseded, change);
        change.Added(incoming);
        tables.Insert(incoming, document, (previous?.Number ?? 0) + 1, transaction.State);
        transaction.State.Changes++;
    }

    private void Retire(VersionRow version, DocumentStatus status, DocumentChange change)
    {
        change.Retired(version);
        tables.Retire(version, status);
        transaction.State.Changes++;
    }

    /// <summary>The index is made anew from the passages: it was cut by other rules, or somebody asks for it.</summary>
    private void RebuildIndex(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        transaction.ClearIndex();
        foreach (var version in versions.All([DocumentStatus.Current]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report((double)version.FirstPassage / transaction.State.NextPassage);
            var id = version.FirstPassage;
            foreach (var passage in passages.ReadAll(version))
            {
                if (PassageTerms.IsIndexed(passage))
                    transaction.Index.Add(id, passage, version.Metadata);
                id++;
            }

            transaction.FlushWhenFull(id);
        }

        transaction.State.Terms = PassageTerms.Version;
        transaction.State.Changes++;
    }
}
