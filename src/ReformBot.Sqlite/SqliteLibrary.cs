using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Sqlite.Checking;
using ReformBot.Sqlite.Reading;

namespace ReformBot.Sqlite;

/// <summary>A library file opened for reading: its documents and its index, over the same connections.</summary>
public sealed class SqliteLibrary : IDisposable
{
    private readonly ReaderPool readers;

    private SqliteLibrary(ReaderPool readers)
    {
        this.readers = readers;
        Documents = new SqlitePolicyLibrary(readers);
        Index = new SqlitePassageIndex(readers);
        Evidence = new SqliteEvidenceSource(readers);
    }

    public IPolicyLibrary Documents { get; }

    public IPassageIndex Index { get; }

    /// <summary>For an index that is kept beside the file.</summary>
    public IEvidenceSource Evidence { get; }

    /// <exception cref="LibraryUnusableException">No such file, not ours, another version, damaged, no permission.</exception>
    public static SqliteLibrary OpenForReading(string path)
    {
        var pool = new ReaderPool(path);
        // Opened once now, so that a file that cannot be used is told at once and not at the first question.
        pool.Read(static session => session.Snapshot.Changes);
        return new SqliteLibrary(pool);
    }

    /// <summary>Makes the file when it is missing.</summary>
    /// <param name="busyLimit">How long to wait for another writer, now and at every later step.</param>
    /// <exception cref="LibraryUnusableException">Not ours, newer, damaged, no permission, no folder, disk full.</exception>
    /// <exception cref="LibraryBusyException">Another process wrote for longer than the limit.</exception>
    public static SqlitePolicyLibraryWriter OpenForWriting(string path, TimeSpan busyLimit) => new(LibraryFile.OpenForWriting(path, busyLimit));

    /// <summary>Makes the index anew from the passages, whole or not at all. Readers go on with the old one meanwhile.</summary>
    /// <param name="busyLimit">How long to wait for another writer.</param>
    /// <param name="progress">Gets the share that is done, 0 to 1.</param>
    /// <exception cref="LibraryUnusableException">No such file, not ours, newer, damaged, no permission, disk full; the old index stays.</exception>
    /// <exception cref="LibraryBusyException">Another process wrote for longer than the limit.</exception>
    public static async Task ReindexAsync(string path, TimeSpan busyLimit, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        await using var writer = OpenForWriting(path, busyLimit);
        writer.Reindex(progress, cancellationToken);
        await writer.CommitAsync(cancellationToken);
    }

    /// <summary>Reads all of a library and says what is wrong with it, a sentence each; nothing for a sound one. 5 seconds for 130 MB of text.</summary>
    /// <exception cref="LibraryUnusableException">So damaged that it cannot be opened, or not a library.</exception>
    public static IReadOnlyList<string> Check(string path, CancellationToken cancellationToken)
    {
        using var connection = LibraryFile.OpenForReading(path);
        var session = new ReadSession(connection);
        try
        {
            session.Begin(known: null);
            return new LibraryCheck(connection, session).Run(cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or OverflowException or LibraryUnusableException)
        {
            return [exception.Message];
        }
    }

    public void Dispose() => readers.Dispose();
}
