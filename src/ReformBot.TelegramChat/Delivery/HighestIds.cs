using System.Collections.Concurrent;

namespace ReformBot.TelegramChat.Delivery;

/// <summary>
/// The greatest message ids seen. Ids only grow within a chat; at the public server private chats and small groups of a bot even share one count, and every
/// supergroup has its own. Both are kept, since only the first is promised (core.telegram.org/bots/api#message).
/// </summary>
internal sealed class HighestIds
{
    /// <summary>Chat ids below this are supergroups and channels.</summary>
    private const long Supergroups = -1_000_000_000_000;

    private readonly ConcurrentDictionary<long, long> _chats = new();
    private long _shared;

    public long InChat(long chatId) => _chats.GetValueOrDefault(chatId);

    /// <summary>Of the count that the chat shares with others at the public server.</summary>
    public long Shared(long chatId) => chatId < Supergroups ? InChat(chatId) : Interlocked.Read(ref _shared);

    public void Saw(long chatId, long messageId)
    {
        _chats.AddOrUpdate(chatId, messageId, (_, known) => Math.Max(known, messageId));
        for (var known = Interlocked.Read(ref _shared); chatId >= Supergroups && messageId > known; known = Interlocked.Read(ref _shared))
            Interlocked.CompareExchange(ref _shared, messageId, known);
    }
}
