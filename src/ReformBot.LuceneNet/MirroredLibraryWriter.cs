using ReformBot.Corpus.Library;

namespace ReformBot.LuceneNet;

/// <summary>
/// A writer whose library has a folder beside it. The library comes first: what it has committed is never undone for the folder's sake, and the folder
/// follows, after some thousand documents and at the end. Readers ask the library itself meanwhile.
/// </summary>
/// <param name="inner">Is disposed of with this one.</param>
/// <param name="mirror">Asked for when there is something to follow: the library is there by then.</param>
/// <param name="patience">How long to wait for another writer of the folder.</param>
/// <param name="documentsBehind">Documents after which the folder follows at the next commit although more may be coming.</param>
public sealed class MirroredLibraryWriter(
    IPolicyLibraryWriter inner, Func<LuceneMirror> mirror, TimeSpan patience, int documentsBehind = MirroredLibraryWriter.DocumentsBehind) : IPolicyLibraryWriter
{
    /// <summary>
    /// Some two seconds of work. An ingestion commits every few hundred; to follow each
    /// time would look through the whole library each time.
    /// </summary>
    public const int DocumentsBehind = 5_000;

    private LuceneMirror? _mirror;
    private int _stored;
    private bool _isBehind;
    private CancellationToken _last;

    public ValueTask<IReadOnlyDictionary<string, string>> FingerprintsAsync(string source, CancellationToken cancellationToken) =>
        inner.FingerprintsAsync(source, cancellationToken);

    public ValueTask StoreAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        _stored++;
        return inner.StoreAsync(incoming, cancellationToken);
    }

    public ValueTask<bool> WithdrawAsync(string name, CancellationToken cancellationToken) => inner.WithdrawAsync(name, cancellationToken);

    public async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        await inner.CommitAsync(cancellationToken);
        (_isBehind, _last) = (true, cancellationToken);
        if (_stored >= documentsBehind)
            await FollowAsync();
    }

    /// <summary>The folder follows what was committed, unless the caller has cancelled its last commit since: then the next writer makes it good.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_isBehind && !_last.IsCancellationRequested)
                await FollowAsync();
        }
        catch (OperationCanceledException) when (_last.IsCancellationRequested)
        {
            // Cancelled on the way; likewise.
        }
        finally
        {
            _mirror?.Dispose();
            await inner.DisposeAsync();
        }
    }

    private async Task FollowAsync()
    {
        _mirror ??= mirror();
        await _mirror.CatchUpAsync(patience, int.MaxValue, _last);
        (_stored, _isBehind) = (0, false);
    }
}
