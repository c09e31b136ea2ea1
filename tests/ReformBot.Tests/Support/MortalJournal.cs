using ReformBot.Corpus.Channels;

namespace ReformBot.Tests.Support;

/// <summary>A journal whose writes a killed process may not have got to, or not have seen the end of.</summary>
internal sealed class MortalJournal(IChannelJournal inner, Mortality mortality) : IChannelJournal
{
    public async ValueTask<IReadOnlyList<InboxItem>> ReceiveAsync(IReadOnlyList<InboxItem> items, CancellationToken cancellationToken) =>
        await mortality.DoAsync(async () => await inner.ReceiveAsync(items, cancellationToken));

    public ValueTask<IReadOnlyList<InboxItem>> PendingAsync(CancellationToken cancellationToken) => inner.PendingAsync(cancellationToken);

    public ValueTask<IReadOnlyList<OutboxItem>> UnsentAsync(CancellationToken cancellationToken) => inner.UnsentAsync(cancellationToken);

    public async ValueTask WriteAsync(JournalChange change, CancellationToken cancellationToken) => await mortality.DoAsync(async () =>
    {
        await inner.WriteAsync(change, cancellationToken);
        return true;
    });

    public ValueTask<string?> NoteAsync(string scope, string key, CancellationToken cancellationToken) => inner.NoteAsync(scope, key, cancellationToken);

    public ValueTask<IReadOnlyList<Note>> NotesAsync(string scope, CancellationToken cancellationToken) => inner.NotesAsync(scope, cancellationToken);

    public ValueTask ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) => inner.ForgetAsync(before, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
