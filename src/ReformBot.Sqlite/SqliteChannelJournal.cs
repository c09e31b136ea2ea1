using ReformBot.Corpus.Channels;
using ReformBot.Corpus.Library;
using ReformBot.Sqlite.Chats;

namespace ReformBot.Sqlite;

/// <summary>A channel's journal in a file of its own. What was written is there after the process was killed; a power cut can lose the last writes.</summary>
public sealed class SqliteChannelJournal : IChannelJournal
{
    private readonly ChatFile file;
    private readonly InboxTable inbox;
    private readonly OutboxTable outbox;
    private readonly NoteTable notes;
    private readonly TimeProvider clock;

    private SqliteChannelJournal(ChatFile file, TimeProvider clock)
    {
        (this.file, this.clock) = (file, clock);
        (inbox, outbox, notes) = file.With(connection => (new InboxTable(connection), new OutboxTable(connection), new NoteTable(connection)));
    }

    /// <summary>Makes the file when it is missing.</summary>
    /// <exception cref="LibraryUnusableException">Of another program, newer, damaged, no permission, no folder, disk full.</exception>
    public static SqliteChannelJournal Open(string path, TimeProvider clock) => new(ChatFile.Open(path), clock);

    public ValueTask<IReadOnlyList<InboxItem>> ReceiveAsync(IReadOnlyList<InboxItem> items, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<InboxItem> added = [];
        file.Write(() => added = [.. items.Where(inbox.Add).OrderBy(item => item.Id)]);
        return ValueTask.FromResult(added);
    }

    public ValueTask<IReadOnlyList<InboxItem>> PendingAsync(CancellationToken cancellationToken) => ReadAsync(inbox.Pending, cancellationToken);

    public ValueTask<IReadOnlyList<OutboxItem>> UnsentAsync(CancellationToken cancellationToken) => ReadAsync(outbox.Unsent, cancellationToken);

    public ValueTask WriteAsync(JournalChange change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        file.Write(() =>
        {
            foreach (var item in change.Outbox)
                outbox.Put(item);
            foreach (var id in change.Settled)
                inbox.Settle(id);
            foreach (var note in change.Notes)
                notes.Put(note);
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask<string?> NoteAsync(string scope, string key, CancellationToken cancellationToken) =>
        ReadAsync(() => notes.One(scope, key, clock.GetUtcNow()), cancellationToken);

    public ValueTask<IReadOnlyList<Note>> NotesAsync(string scope, CancellationToken cancellationToken) =>
        ReadAsync(() => notes.All(scope, clock.GetUtcNow()), cancellationToken);

    public ValueTask ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        file.Write(() =>
        {
            inbox.Forget(before);
            notes.Forget(clock.GetUtcNow());
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    private ValueTask<T> ReadAsync<T>(Func<T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(file.Read(read));
    }
}
