using ReformBot.Ingestion.Watching;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Ingestion;

public sealed class FolderWatcherTests : IDisposable
{
    private static readonly WatchOptions Options = new();

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_changes_are_one_run_once_it_is_quiet()
    {
        using var watcher = new FolderWatcher([_folder.Path], Options, _time);
        await _time.TimerStartedAsync(Token);
        await using var changes = watcher.ChangesAsync(Token).GetAsyncEnumerator(Token);
        watcher.Signal();
        var next = changes.MoveNextAsync().AsTask();
        await _time.TimerStartedAsync(Token);
        watcher.Signal();
        await _time.TimerStartedAsync(Token);
        Assert.False(next.IsCompleted);
        _time.Advance(Options.Quiet);
        Assert.True(await next);
    }

    [Fact]
    public async Task Changes_during_a_run_lead_to_the_next_one()
    {
        using var watcher = new FolderWatcher([_folder.Path], Options with { Quiet = TimeSpan.Zero }, TimeProvider.System);
        await using var changes = watcher.ChangesAsync(Token).GetAsyncEnumerator(Token);
        watcher.Signal();
        Assert.True(await changes.MoveNextAsync());
        watcher.Signal();
        Assert.True(await changes.MoveNextAsync());
    }

    [Fact]
    public async Task A_new_file_is_noticed()
    {
        using var watcher = new FolderWatcher([_folder.Path], new WatchOptions { Quiet = TimeSpan.Zero, Poll = TimeSpan.FromMilliseconds(50) }, TimeProvider.System);
        await using var changes = watcher.ChangesAsync(Token).GetAsyncEnumerator(Token);
        var next = changes.MoveNextAsync().AsTask();
        _folder.Write("a.txt", "文");
        Assert.True(await next);
    }

    [Fact]
    public async Task Polling_notices_what_the_system_does_not_tell()
    {
        var later = _folder["later/sub"];
        using var watcher = new FolderWatcher([later], Options, _time);
        Assert.True(watcher.IsPollingAlone);
        await _time.TimerStartedAsync(Token);
        await using var changes = watcher.ChangesAsync(Token).GetAsyncEnumerator(Token);
        var next = changes.MoveNextAsync().AsTask();
        _folder.Write("later/sub/a.txt", "文");
        _time.Advance(Options.PollAlone);
        await _time.TimerStartedAsync(Token);
        _time.Advance(Options.Quiet);
        Assert.True(await next);
    }

    [Fact]
    public async Task Cancelling_ends_the_watch()
    {
        using var watcher = new FolderWatcher([_folder.Path], Options, _time);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var changes = watcher.ChangesAsync(cancel.Token).GetAsyncEnumerator(cancel.Token);
        var next = changes.MoveNextAsync().AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    public void Dispose() => _folder.Dispose();
}
