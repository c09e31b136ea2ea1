namespace ReformBot.TelegramChat.Delivery;

/// <summary>
/// Which message ids are known. Ids only grow within a chat; at the public server private chats and small groups of a bot even share one count, and every
/// supergroup has its own. Only the first is promised (core.telegram.org/bots/api#message), so that both are kept, and the second is no longer
/// believed once the same id was seen in two chats. Safe for use by many threads.
/// </summary>
internal sealed class HighestIds
{
    /// <summary>Chat ids below this are supergroups and channels.</summary>
    private const long Supergroups = -1_000_000_000_000;

    /// <summary>Ids beyond the greatest one known that may be taken: what other chats of the same count may have got meanwhile.</summary>
    private const int Beyond = 4;

    /// <summary>
    /// …and as many more as messages were under way when a process was killed, up to this: at 30 messages a second more than a dozen are hardly ever
    /// unanswered, and each id that is tried in vain costs the chat a second.
    /// </summary>
    private const int MostUnderWay = 8;

    /// <summary>No more are proposed.</summary>
    private const int MostProposed = 40;

    private const int IdsKept = 4_096;
    private const int ChatsKept = 50_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, long> _chats = [];
    private readonly Dictionary<long, long> _chatOf = [];
    private readonly Queue<(long Chat, long Id)> _order = new();
    private readonly HashSet<(long Chat, long Id)> _seen = [];
    private readonly HashSet<long> _recalled = [];
    private int _underWay;
    private bool _countsApart;
    private long _shared;

    /// <summary>0 when none is known.</summary>
    public long InChat(long chatId)
    {
        lock (_lock)
            return _chats.GetValueOrDefault(chatId);
    }

    /// <summary>Of the count that chats share; 0 when none is known.</summary>
    public long Shared
    {
        get
        {
            lock (_lock)
                return _shared;
        }
    }

    /// <summary>True once for each chat: what an earlier process noted about it has to be recalled.</summary>
    public bool IsNew(long chatId)
    {
        lock (_lock)
            return _recalled.Add(chatId);
    }

    /// <summary>What an earlier process had seen: at least so much.</summary>
    public void Recall(long chatId, long inChat, long shared)
    {
        lock (_lock)
        {
            _chats[chatId] = Math.Max(_chats.GetValueOrDefault(chatId), inChat);
            _shared = Math.Max(_shared, shared);
        }
    }

    /// <summary>
    /// Messages that an earlier process was sending when it ended: each may have taken an id of the shared count, and none of these is known. Fewer ids
    /// proposed than that, and the last of eight messages sent at once would not be found, and sent again.
    /// </summary>
    public void Expect(int underWay)
    {
        lock (_lock)
            _underWay = Math.Clamp(underWay, _underWay, MostUnderWay);
    }

    /// <summary>Whether another chat is known to have the id by now, in the count that both share.</summary>
    public bool IsOfAnother(long chatId, long messageId)
    {
        lock (_lock)
            return chatId >= Supergroups && !_countsApart && _chatOf.TryGetValue(messageId, out var owner) && owner != chatId;
    }

    /// <summary>The message is there, whoever wrote it. Of an old message nothing follows about the greatest.</summary>
    public void Saw(long chatId, long messageId)
    {
        lock (_lock)
        {
            if (_chats.Count >= ChatsKept)
            {
                _chats.Clear();
                _recalled.Clear();
            }

            _chats[chatId] = Math.Max(_chats.GetValueOrDefault(chatId), messageId);
            if (_seen.Add((chatId, messageId)))
                Keep(chatId, messageId);
        }
    }

    /// <summary>Where a message may stand that was sent after these were the greatest ids: those that nobody is known to have.</summary>
    public IReadOnlyList<long> Candidates(long chatId, long afterInChat, long afterShared)
    {
        lock (_lock)
        {
            var shares = chatId >= Supergroups && !_countsApart && afterShared > 0;
            var after = Math.Max(afterShared, afterInChat);
            IEnumerable<long> shared = shares ? Behind(after, _shared, Beyond + _underWay).Where(id => !_chatOf.ContainsKey(id)) : [];
            var own = afterInChat > 0 ? Behind(afterInChat, _chats.GetValueOrDefault(chatId), Beyond).Where(id => !_seen.Contains((chatId, id))) : [];
            return [.. shared.Take(MostProposed).Union(own.Take(MostProposed))];
        }
    }

    private static IEnumerable<long> Behind(long before, long highest, int beyond)
    {
        for (var id = before + 1; id <= Math.Max(highest, before) + beyond; id++)
            yield return id;
    }

    private void Keep(long chatId, long messageId)
    {
        _order.Enqueue((chatId, messageId));
        if (chatId >= Supergroups)
        {
            _shared = Math.Max(_shared, messageId);
            _countsApart |= !_chatOf.TryAdd(messageId, chatId) && _chatOf[messageId] != chatId;
        }

        if (_order.Count <= IdsKept)
            return;
        var old = _order.Dequeue();
        _seen.Remove(old);
        if (_chatOf.TryGetValue(old.Id, out var chat) && chat == old.Chat)
            _chatOf.Remove(old.Id);
    }
}
