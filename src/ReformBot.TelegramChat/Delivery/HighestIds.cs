namespace ReformBot.TelegramChat.Delivery;

/// <summary>
/// Which message ids are known. Ids only grow within a chat; at the public server private chats and small groups of a bot even share one count, and every
/// supergroup has its own. Only the first is promised (core.telegram.org/bots/api#message), so that both are kept, and the second is no longer
/// believed once the same id was seen in two chats. Safe for use by many threads.
/// </summary>
internal sealed class HighestIds(TimeProvider clock)
{
    /// <summary>Chat ids from here down are supergroups and channels (core.telegram.org/api/bots/ids).</summary>
    private const long Supergroups = -1_000_000_000_000;

    /// <summary>Ids beyond the greatest one known that may be taken: what other chats of the same count may have got meanwhile.</summary>
    private const int Beyond = 4;

    /// <summary>…and as many more as messages were under way, up to this: each id that is tried in vain costs the chat a second.</summary>
    private const int MostUnderWay = 32;

    /// <summary>…and as many more as were seen in this time: what came in and was not fetched yet, be it because a request for updates failed.</summary>
    private static readonly TimeSpan NotFetched = TimeSpan.FromSeconds(3);

    /// <summary>So many ids of several chats and none twice: the count is shared.</summary>
    private const int Convincing = 64;

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
    private readonly HashSet<long> _taken = [];
    private readonly Queue<long> _lately = new();
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

    /// <summary>What an earlier process had seen of a chat: at least so much.</summary>
    public void Recall(long chatId, long inChat)
    {
        lock (_lock)
            _chats[chatId] = Math.Max(_chats.GetValueOrDefault(chatId), inChat);
    }

    /// <summary>What an earlier process had seen of the count that chats share, in any order.</summary>
    public void Recall(IEnumerable<long> taken)
    {
        lock (_lock)
        {
            _taken.UnionWith(taken);
            _shared = Math.Max(_shared, _taken.DefaultIfEmpty().Max());
        }
    }

    /// <summary>How far the shared count may have got by now: each of the messages under way may have taken an id that is not known yet.</summary>
    /// <param name="allFetched">Whether the server was just asked for what had come in.</param>
    public long Reach(int underWay, bool allFetched = false)
    {
        lock (_lock)
        {
            ForgetLately();
            return _shared + Beyond + Math.Min(underWay, MostUnderWay) + (allFetched ? 0 : _lately.Count);
        }
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
    /// <param name="reach">Of the shared count when it had arrived, or never would.</param>
    public IReadOnlyList<long> Candidates(long chatId, long afterInChat, long afterShared, long reach)
    {
        lock (_lock)
        {
            var mayShare = MayShare(chatId) && !_countsApart;
            var shares = mayShare && afterShared > 0;
            var after = Math.Max(afterShared, afterInChat);
            IEnumerable<long> shared = shares ? Between(after, Math.Max(reach, after + Beyond)).Where(id => !_chatOf.ContainsKey(id) && !_taken.Contains(id)) : [];
            var last = Math.Max(_chats.GetValueOrDefault(chatId), afterInChat) + Beyond;
            var countsItsOwn = afterInChat > 0 && !(shares && _chatOf.Count >= Convincing);
            var own = countsItsOwn ? Between(afterInChat, last).Where(id => !_seen.Contains((chatId, id)) && !(mayShare && _chatOf.ContainsKey(id))) : [];
            return [.. shared.Take(MostProposed).Union(own.Take(MostProposed))];
        }
    }

    /// <summary>Whether the chat may share its count with others.</summary>
    public static bool MayShare(long chatId) => chatId > Supergroups;

    private static IEnumerable<long> Between(long before, long last)
    {
        for (var id = before + 1; id <= last; id++)
            yield return id;
    }

    private void ForgetLately()
    {
        while (_lately.TryPeek(out var first) && clock.GetElapsedTime(first) > NotFetched)
            _lately.Dequeue();
    }

    private void Keep(long chatId, long messageId)
    {
        _order.Enqueue((chatId, messageId));
        if (MayShare(chatId))
        {
            _shared = Math.Max(_shared, messageId);
            _lately.Enqueue(clock.GetTimestamp());
            ForgetLately();
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
