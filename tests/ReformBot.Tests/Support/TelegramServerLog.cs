using System.Collections.Concurrent;

namespace ReformBot.Tests.Support;

/// <summary>What a chat was asked for last, and what became of it: where something went wrong, it tells how. Safe for use by many threads.</summary>
internal sealed class TelegramServerLog(TimeProvider clock)
{
    private const int Kept = 40;

    private readonly ConcurrentDictionary<long, ConcurrentQueue<string>> _chats = new();

    public void Add(TelegramServerCall call, TelegramServerFault fault, string outcome)
    {
        if (call.Chat is not { } chat)
            return;
        var message = call.Number("message_id") is { } id ? $" {id}" : "";
        var spoilt = fault == TelegramServerFault.None ? "" : $", {fault}";
        Add(chat, $"{call.Method}{message}: {outcome}{spoilt}");
    }

    /// <summary>Something that concerns every chat.</summary>
    public void AddToAll(string what)
    {
        foreach (var chat in _chats.Keys)
            Add(chat, what);
    }

    public IReadOnlyCollection<string> Of(long chat) => _chats.GetValueOrDefault(chat) ?? [];

    private void Add(long chat, string what)
    {
        var lines = _chats.GetOrAdd(chat, _ => new());
        lines.Enqueue($"{clock.GetUtcNow():mm:ss.fff} {what}");
        if (lines.Count > Kept)
            lines.TryDequeue(out _);
    }
}
