using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Privacy;

namespace ReformBot.TelegramChat.Pump;

/// <summary>What a preview needs to know of the event that it belongs to.</summary>
/// <param name="Placed">The message that an earlier process placed for it; null when there is none.</param>
internal sealed record PreviewContext(long InboxId, OutboxItem? Placed, ChatKeys Keys, TimeProvider Clock, PumpOptions Options);
