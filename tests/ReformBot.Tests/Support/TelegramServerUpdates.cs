using System.Text.Json.Nodes;

namespace ReformBot.Tests.Support;

/// <summary>Updates that wait until they are confirmed, and the one long poll that may wait for them. Call it under the server's lock, but for the wait.</summary>
internal sealed class TelegramServerUpdates(TelegramServerOptions options)
{
    private const int ConfirmedKept = 20;

    private static readonly string[] Default = ["message", "edited_message", "callback_query", "my_chat_member", "channel_post", "poll"];

    private readonly List<(long Id, JsonObject Update)> _pending = [];
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _poll;
    private long _lastId = 700_000_000;
    private readonly Queue<JsonObject> _confirmed = new();
    private Random? _disorder;

    /// <summary>What the bot asked for last; the server remembers it.</summary>
    public IReadOnlyList<string> Allowed { get; private set; } = Default;

    public IReadOnlyList<(long Id, JsonObject Update)> Pending => _pending;

    /// <summary>Completed by the next update that comes.</summary>
    public Task Arrived => _arrived.Task;

    /// <summary>From now on the updates of an answer come in any order, and now and then one that was confirmed comes again.</summary>
    public void Disorder(int seed) => _disorder = new Random(seed);

    public long Push(string kind, JsonObject content)
    {
        var id = ++_lastId;
        if (Allowed.Contains(kind) || !Default.Contains(kind))
        {
            _pending.Add((id, new JsonObject { ["update_id"] = id, [kind] = content }));
            var arrived = _arrived;
            _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
            arrived.SetResult();
        }

        return id;
    }

    /// <summary>The next update gets the id behind this one: after a week without any the server takes a random number.</summary>
    public void CountFrom(long id) => _lastId = id;

    public void Confirm(long id) => Confirm(update => update.Id == id);

    /// <summary>Null or missing keeps what was said before; an empty list is the default.</summary>
    public void Allow(JsonNode? kinds)
    {
        if (kinds is JsonArray list)
            Allowed = list.Count == 0 ? Default : [.. list.Select(kind => kind!.GetValue<string>())];
    }

    /// <summary>The poll before it ends with a conflict.</summary>
    public TaskCompletionSource BeginPoll()
    {
        _poll?.TrySetException(new TelegramServerRefusal(
            409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"));
        return _poll = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public void EndPoll(TaskCompletionSource poll) => _poll = _poll == poll ? null : _poll;

    public void EndPollForWebhook() => _poll?.TrySetException(new TelegramServerRefusal(409, "Conflict: terminated by setWebhook request"));

    /// <summary>Everything below the offset is confirmed; a negative one leaves only the last.</summary>
    public JsonArray Take(long offset, int limit)
    {
        if (offset < 0)
            _pending.RemoveRange(0, Math.Max(0, _pending.Count + (int)Math.Max(offset, -_pending.Count)));
        else
            Confirm(update => update.Id < offset);
        var taken = _pending.Take(Math.Clamp(limit, 1, 100)).Select(update => update.Update).ToList();
        if (taken.Count > 0 && _disorder?.Next(4) == 0)
            taken.AddRange(_confirmed.Take(1));
        var answer = taken.Select(update => update.DeepClone()).ToArray();
        _disorder?.Shuffle(answer);
        return [.. answer];
    }

    public bool HasPoll => _poll is not null;

    /// <summary>Call it under the lock too: the time that it waits begins at once.</summary>
    public async Task WaitAsync(TaskCompletionSource poll, Task arrived, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await await Task.WhenAny(poll.Task, arrived, Task.Delay(timeout, options.Clock, done.Token));
        }
        finally
        {
            await done.CancelAsync();
        }
    }

    private void Confirm(Predicate<(long Id, JsonObject Update)> done)
    {
        foreach (var (_, update) in _pending.FindAll(done))
            _confirmed.Enqueue(update);
        _pending.RemoveAll(done);
        while (_confirmed.Count > ConfirmedKept)
            _confirmed.Dequeue();
    }
}
