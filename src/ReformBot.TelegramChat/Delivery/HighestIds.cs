using System.Collections.Concurrent;

namespace ReformBot.TelegramChat.Delivery;

/// <summary>
/// The greatest message id seen in each range of numbers: private chats and small groups of a bot share one, every supergroup has its own
/// (core.telegram.org/api/channel). Ids only grow, so what is sent now gets a greater one.
/// </summary>
internal sealed class HighestIds
{
    /// <summary>Chat ids below this are supergroups and channels.</summary>
    private const long Supergroups = -1_000_000_000_000;

    private readonly ConcurrentDictionary<long, long> _highest = new();

    public long Of(long chatId) => _highest.GetValueOrDefault(RangeOf(chatId));

    public void Saw(long chatId, long messageId) => _highest.AddOrUpdate(RangeOf(chatId), messageId, (_, known) => Math.Max(known, messageId));

    private static long RangeOf(long chatId) => chatId < Supergroups ? chatId : 0;
}
