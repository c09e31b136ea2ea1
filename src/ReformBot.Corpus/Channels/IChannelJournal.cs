namespace ReformBot.Corpus.Channels;

/// <summary>
/// What a chat channel must not forget: what came in, what is to go out and how far it got, and notes about conversations. Everything that belongs
/// to one step is written in one transaction, so that a process killed at any moment answers every message, and none twice. One process writes.
/// Holds no personal numbers: callers mask before they write. Safe for use by several threads.
/// </summary>
public interface IChannelJournal : IAsyncDisposable
{
    /// <summary>Takes in what the platform delivered, in one transaction; ids that are known already (also settled ones) are left out.</summary>
    /// <returns>Those that were new, by id.</returns>
    ValueTask<IReadOnlyList<InboxItem>> ReceiveAsync(IReadOnlyList<InboxItem> items, CancellationToken cancellationToken);

    /// <summary>What is not settled yet, in the order of receiving, then by id.</summary>
    ValueTask<IReadOnlyList<InboxItem>> PendingAsync(CancellationToken cancellationToken);

    /// <summary>What is to go out and is not <see cref="OutboxState.Done"/>, by inbox id, then ordinal.</summary>
    ValueTask<IReadOnlyList<OutboxItem>> UnsentAsync(CancellationToken cancellationToken);

    /// <summary>All changes or none; when the call returns they survive a killed process.</summary>
    ValueTask WriteAsync(JournalChange change, CancellationToken cancellationToken);

    /// <summary>Null when there is none or it has expired.</summary>
    ValueTask<string?> NoteAsync(string scope, string key, CancellationToken cancellationToken);

    /// <summary>Notes of a scope that have not expired, by key (ordinal).</summary>
    ValueTask<IReadOnlyList<Note>> NotesAsync(string scope, CancellationToken cancellationToken);

    /// <summary>Deletes settled items received before this for which nothing is left to send, and notes that have expired, so that the file does not grow for ever.</summary>
    /// <param name="before">So long ago that the platform no longer repeats what it delivered then: a forgotten id would count as new.</param>
    ValueTask ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
