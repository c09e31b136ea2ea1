using Microsoft.Extensions.AI;

namespace ReformBot.Models.Caching;

/// <summary>Answers by request, so many and no older than that; the one not used for longest goes first. Safe for several threads.</summary>
internal sealed class AnswerCache(int size, TimeSpan age, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = new();

    public ChatResponse? Find(string key)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var node))
                return null;
            _byUse.Remove(node);
            if (clock.GetElapsedTime(node.Value.Kept) > age)
            {
                _entries.Remove(key);
                return null;
            }

            _byUse.AddFirst(node);
            return KeptAnswer.Copy(node.Value.Answer);
        }
    }

    /// <param name="answer">Nobody else's any more (<see cref="KeptAnswer.Of"/>).</param>
    public void Keep(string key, ChatResponse answer)
    {
        lock (_lock)
        {
            if (_entries.Remove(key, out var old))
                _byUse.Remove(old);
            _entries[key] = _byUse.AddFirst(new Entry(key, answer, clock.GetTimestamp()));
            if (_entries.Count <= size)
                return;
            _entries.Remove(_byUse.Last!.Value.Key);
            _byUse.RemoveLast();
        }
    }

    private sealed record Entry(string Key, ChatResponse Answer, long Kept);
}
