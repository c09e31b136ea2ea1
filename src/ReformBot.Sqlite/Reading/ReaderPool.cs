using System.Collections.Concurrent;
using ReformBot.Sqlite.Engine;

namespace ReformBot.Sqlite.Reading;

/// <summary>Connections for reading, one for each thread that reads at the same time. Opening one costs some 0.3 ms, so they are kept.</summary>
internal sealed class ReaderPool(string path) : IDisposable
{
    /// <summary>Idle connections that are kept: as many as a machine of the usual size has cores.</summary>
    private const int Kept = 8;

    private readonly ConcurrentBag<ReadSession> idle = [];
    private volatile Snapshot? latest;
    private volatile bool disposed;

    /// <summary>Runs something on one consistent state of the library.</summary>
    /// <exception cref="Corpus.Library.LibraryUnusableException">The file is damaged, or cannot be read.</exception>
    public T Read<T>(Func<ReadSession, T> read)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (!idle.TryTake(out var session))
            session = ReadSession.Open(path);
        try
        {
            latest = session.Begin(latest);
            var result = read(session);
            session.End();
            Keep(session);
            return result;
        }
        catch (Exception exception)
        {
            // Its transaction is in an unknown state, so the connection goes as well.
            session.Dispose();
            if (exception is InvalidDataException or OverflowException)
                throw EngineErrors.Damaged(path, exception);
            throw;
        }
    }

    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var session))
            session.Dispose();
    }

    private void Keep(ReadSession session)
    {
        if (disposed || idle.Count >= Kept)
            session.Dispose();
        else
            idle.Add(session);
    }
}
