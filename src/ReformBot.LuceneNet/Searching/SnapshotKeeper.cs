using ReformBot.Corpus.Indexing;
using ReformBot.LuceneNet.Keeping;
using Directory = Lucene.Net.Store.Directory;

namespace ReformBot.LuceneNet.Searching;

/// <summary>Lends the folder's newest commit to whoever searches, as long as it is the state of the library that is asked about. Safe for several threads.</summary>
internal sealed class SnapshotKeeper(IndexFolder folder, IEvidenceSource source, Action<IndexNews> tell) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private Directory? _directory;
    private SnapshotManager? _manager;
    private TrustedState? _trusted;
    private bool _isBroken;

    /// <summary>Null when the folder is not in step with this version of the library, or cannot be read.</summary>
    public async ValueTask<T?> AskAsync<T>(long version, Func<FolderSnapshot, EvidenceRanges, T> ask, CancellationToken cancellationToken)
        where T : class
    {
        if (_isBroken)
            return null;
        var trusted = Volatile.Read(ref _trusted);
        if (trusted?.Stamp.Version != version)
            trusted = await RefreshAsync(version, cancellationToken);
        if (trusted is null)
            return null;
        try
        {
            var snapshot = _manager!.Acquire();
            try
            {
                // Another question may have gone on to a newer one meanwhile.
                return snapshot.Stamp == trusted.Stamp ? ask(snapshot, trusted.Evidence) : null;
            }
            finally
            {
                _manager.Release(snapshot);
            }
        }
        catch (Exception exception) when (exception is not ObjectDisposedException && EngineFaults.IsOfFolder(exception))
        {
            Break(exception);
            return null;
        }
    }

    /// <summary>Tells the state of the library that the folder holds, as far as the caller knows; saves comparing the two once more.</summary>
    public void Begin(EvidenceState state)
    {
        try
        {
            if (Reopen() && _manager is { } manager)
                _trusted = Compare(manager, state);
        }
        catch (Exception exception) when (EngineFaults.IsOfFolder(exception))
        {
            Break(exception);
        }
    }

    public void Dispose()
    {
        _manager?.Dispose();
        _directory?.Dispose();
        _gate.Dispose();
    }

    /// <summary>Looks whether the folder has come to this version; each version is compared with the library as a whole once.</summary>
    private async ValueTask<TrustedState?> RefreshAsync(long version, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_trusted?.Stamp.Version == version)
                return _trusted;
            if (!Reopen() || _manager is not { } manager || StampOf(manager)?.Version != version)
                return null;
            var trusted = Compare(manager, await source.StateAsync(cancellationToken));
            Volatile.Write(ref _trusted, trusted);
            return trusted?.Stamp.Version == version ? trusted : null;
        }
        catch (Exception exception) when (exception is not ObjectDisposedException && EngineFaults.IsOfFolder(exception))
        {
            Break(exception);
            return null;
        }
        finally
        {
            _gate.Release();
        }
    }

    private static TrustedState? Compare(SnapshotManager manager, EvidenceState state) =>
        StampOf(manager) is { } stamp && stamp.Is(state) ? new TrustedState(stamp, new EvidenceRanges(state.Rows)) : null;

    private static FolderStamp? StampOf(SnapshotManager manager)
    {
        var snapshot = manager.Acquire();
        try
        {
            return snapshot.Stamp;
        }
        finally
        {
            manager.Release(snapshot);
        }
    }

    /// <summary>False while nothing was committed there.</summary>
    private bool Reopen()
    {
        if (_manager is not null)
        {
            _manager.MaybeRefreshBlocking();
            return true;
        }

        if (!folder.Exists)
            return false;
        _directory ??= folder.Open();
        if (!Lucene.Net.Index.DirectoryReader.IndexExists(_directory))
            return false;
        _manager = new SnapshotManager(_directory);
        return true;
    }

    /// <summary>Said once; from now on the library's own index answers.</summary>
    private void Break(Exception exception)
    {
        if (!Interlocked.Exchange(ref _isBroken, true))
            tell(new IndexNews(IndexNewsKind.Unreadable, folder.Path, exception.Message));
    }
}
