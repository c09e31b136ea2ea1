using ReformBot.Corpus.Channels;

namespace ReformBot.Tests.Support;

/// <summary>The slow obvious journal; a test may look into it.</summary>
internal sealed class InMemoryChannelJournal(TimeProvider clock) : IChannelJournal
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, (InboxItem Item, bool Settled)> _inbox = [];
    private readonly Dictionary<(long, int), OutboxItem> _outbox = [];
    private readonly Dictionary<(string, string), Note> _notes = [];

    public ValueTask<IReadOnlyList<InboxItem>> ReceiveAsync(IReadOnlyList<InboxItem> items, CancellationToken cancellationToken) =>
        Locked<IReadOnlyList<InboxItem>>(() => [.. items.Where(item => _inbox.TryAdd(item.Id, (item, false))).OrderBy(item => item.Id)], cancellationToken);

    public ValueTask<IReadOnlyList<InboxItem>> PendingAsync(CancellationToken cancellationToken) => Locked<IReadOnlyList<InboxItem>>(
        () => [.. _inbox.Values.Where(entry => !entry.Settled).Select(entry => entry.Item).OrderBy(item => item.ReceivedAt).ThenBy(item => item.Id)], cancellationToken);

    public ValueTask<IReadOnlyList<OutboxItem>> UnsentAsync(CancellationToken cancellationToken) => Locked<IReadOnlyList<OutboxItem>>(
        () => [.. _outbox.Values.Where(item => item.State != OutboxState.Done).OrderBy(item => item.InboxId).ThenBy(item => item.Ordinal)], cancellationToken);

    public async ValueTask WriteAsync(JournalChange change, CancellationToken cancellationToken) => await Locked(() =>
    {
        if (change.Outbox.FirstOrDefault(item => !_inbox.ContainsKey(item.InboxId)) is { } stray)
            throw new InvalidOperationException($"nothing came in under {stray.InboxId}");
        foreach (var item in change.Outbox)
            _outbox[(item.InboxId, item.Ordinal)] = item.State == OutboxState.Done ? item with { Payload = "" } : item;
        foreach (var id in change.Settled.Where(_inbox.ContainsKey))
            _inbox[id] = (_inbox[id].Item with { Payload = "" }, true);
        foreach (var note in change.Notes)
        {
            if (note.Value is null)
                _notes.Remove((note.Scope, note.Key));
            else
                _notes[(note.Scope, note.Key)] = note;
        }

        return true;
    }, cancellationToken);

    public ValueTask<string?> NoteAsync(string scope, string key, CancellationToken cancellationToken) =>
        Locked(() => _notes.TryGetValue((scope, key), out var note) && Lives(note) ? note.Value : null, cancellationToken);

    public ValueTask<IReadOnlyList<Note>> NotesAsync(string scope, CancellationToken cancellationToken) => Locked<IReadOnlyList<Note>>(
        () => [.. _notes.Values.Where(note => note.Scope == scope && Lives(note)).OrderBy(note => note.Key, StringComparer.Ordinal)], cancellationToken);

    public async ValueTask ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) => await Locked(() =>
    {
        foreach (var (item, _) in _inbox.Values.Where(entry => entry.Settled && entry.Item.ReceivedAt < before).ToList())
        {
            if (_outbox.Values.Any(sent => sent.InboxId == item.Id && sent.State != OutboxState.Done))
                continue;
            _inbox.Remove(item.Id);
            foreach (var key in _outbox.Keys.Where(key => key.Item1 == item.Id).ToList())
                _outbox.Remove(key);
        }

        foreach (var note in _notes.Values.Where(note => !Lives(note)).ToList())
            _notes.Remove((note.Scope, note.Key));
        return true;
    }, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private bool Lives(Note note) => note.Expires is null || note.Expires > clock.GetUtcNow();

    private ValueTask<T> Locked<T>(Func<T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
            return ValueTask.FromResult(work());
    }
}
