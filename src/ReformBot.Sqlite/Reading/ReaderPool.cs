using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
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
        while (true)
        {
            if (TryRead(Take(), read, out var result))
                return result;
        }
    }

    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var session))
            session.Dispose();
    }

    /// <summary>False when the library was written to meanwhile, under a connection without locks: then it is opened and read again.</summary>
    private bool TryRead<T>(ReadSession session, Func<ReadSession, T> read, [MaybeNullWhen(false)] out T result)
    {
        try
        {
            latest = session.Begin(latest);
            result = read(session);
            session.End();
        }
        catch (Exception exception)
        {
            // Its transaction is in an unknown state, so the connection goes as well.
            session.Dispose();
            result = default;
            if (session.IsOutdated && exception is not OperationCanceledException)
                return false;
            if (exception is InvalidDataException or OverflowException)
                throw EngineErrors.Damaged(path, exception);
            throw;
        }

        return Keep(session);
    }

    private ReadSession Take()
    {
        if (!idle.TryTake(out var session))
            return ReadSession.Open(path);
        if (!session.IsOutdated)
            return session;
        session.Dispose();
        return ReadSession.Open(path);
    }

    private bool Keep(ReadSession session)
    {
        var isGood = !session.IsOutdated;
        if (disposed || idle.Count >= Kept || !isGood)
            session.Dispose();
        else
            idle.Add(session);
        if (!isGood)
            latest = null;
        return isGood;
    }
}
