using ReformBot.Corpus.Channels;

namespace ReformBot.Tests.Support;

/// <summary>A journal that says when everything that came in has been answered, so that a test need not wait by the clock.</summary>
internal sealed class WatchedJournal(IChannelJournal inner) : IChannelJournal
{
    private readonly SemaphoreSlim _changed = new(0);
    private int _received;

    /// <summary>Completes when so many events came in since the beginning and nothing of them is left to do.</summary>
    public async Task QuietAsync(int received, CancellationToken cancellationToken)
    {
        while (Volatile.Read(ref _received) < received
            || (await inner.PendingAsync(cancellationToken)).Count > 0
            || (await inner.UnsentAsync(cancellationToken)).Count > 0)
            await _changed.WaitAsync(cancellationToken);
    }

    public async ValueTask<IReadOnlyList<InboxItem>> ReceiveAsync(IReadOnlyList<InboxItem> items, CancellationToken cancellationToken)
    {
        var taken = await inner.ReceiveAsync(items, cancellationToken);
        Interlocked.Add(ref _received, taken.Count);
        return taken;
    }

    public async ValueTask WriteAsync(JournalChange change, CancellationToken cancellationToken)
    {
        await inner.WriteAsync(change, cancellationToken);
        _changed.Release();
    }

    public ValueTask<IReadOnlyList<InboxItem>> PendingAsync(CancellationToken cancellationToken) => inner.PendingAsync(cancellationToken);

    public ValueTask<IReadOnlyList<OutboxItem>> UnsentAsync(CancellationToken cancellationToken) => inner.UnsentAsync(cancellationToken);

    public ValueTask<string?> NoteAsync(string scope, string key, CancellationToken cancellationToken) => inner.NoteAsync(scope, key, cancellationToken);

    public ValueTask<IReadOnlyList<Note>> NotesAsync(string scope, CancellationToken cancellationToken) => inner.NotesAsync(scope, cancellationToken);

    public ValueTask ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) => inner.ForgetAsync(before, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
