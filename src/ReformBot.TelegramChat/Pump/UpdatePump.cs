using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Pump;

/// <summary>
/// Updates in, each once: read, masked, written to the journal, and only then worked off, chat by chat. After a restart it begins with what an earlier
/// process left: first the messages that were decided, then the questions that were not.
/// </summary>
internal sealed class UpdatePump(EventReader reader, IChannelJournal journal, Attendant attendant, HighestIds ids, PumpContext context)
{
    public ChatLanes Lanes { get; } = new();

    /// <summary>Work that an earlier process left behind, oldest first within each chat.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        await journal.ForgetAsync(context.Clock.GetUtcNow() - context.Options.Remembered, cancellationToken);
        var pending = await journal.PendingAsync(cancellationToken);
        var unsettled = pending.Select(item => item.Id).ToHashSet();
        var unsent = await journal.UnsentAsync(cancellationToken);
        foreach (var item in unsent.Where(item => !unsettled.Contains(item.InboxId)))
        {
            if (OutgoingPayload.Read(item.Payload, context.Keys) is { } message)
                ids.Saw(message.Address.ChatId, Math.Max(message.AfterInChat, message.ReplyTo ?? 0));
            Lanes.Add(OutgoingPayload.Read(item.Payload, context.Keys)?.Chat ?? "", () => attendant.DeliverAsync([item], cancellationToken));
        }

        var placed = unsent.Where(item => unsettled.Contains(item.InboxId)).ToDictionary(item => item.InboxId);
        await WorkAsync(pending, placed, cancellationToken);
    }

    /// <summary>When this returns, the updates are in the journal and may be confirmed.</summary>
    public async Task ReceiveAsync(IReadOnlyList<TelegramUpdate> updates, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        var items = new List<InboxItem>();
        foreach (var update in updates.OrderBy(update => update.UpdateId))
        {
            if (reader.Read(update) is not { } happened)
                continue;
            ids.Saw(happened.Address.ChatId, happened.MessageId);
            items.Add(new InboxItem(update.UpdateId, happened.Chat, now, EventPayload.Write(happened, context.Keys)));
        }

        if (items.Count > 0)
            await WorkAsync(await journal.ReceiveAsync(items, cancellationToken), new Dictionary<long, OutboxItem>(), cancellationToken);
    }

    private async Task WorkAsync(IReadOnlyList<InboxItem> items, Dictionary<long, OutboxItem> placed, CancellationToken cancellationToken)
    {
        foreach (var chat in items.GroupBy(item => item.Chat))
        {
            var missed = new List<(InboxItem, ChatEvent)>();
            foreach (var item in chat)
            {
                if (EventPayload.Read(item.Payload, context.Keys) is not { } happened)
                {
                    await journal.WriteAsync(new JournalChange { Settled = [item.Id] }, cancellationToken);
                    continue;
                }

                ids.Saw(happened.Address.ChatId, happened.MessageId);
                if (IsMissed(happened))
                    missed.Add((item, happened));
                else
                    Lanes.Add(chat.Key, () => attendant.AttendAsync(item, happened, placed.GetValueOrDefault(item.Id), cancellationToken));
            }

            if (missed.Count > 0)
                Lanes.Add(chat.Key, () => attendant.ApologiseAsync(missed, cancellationToken));
        }
    }

    /// <summary>Only what a person said: a membership is noted however late, a button has its own way of being too old.</summary>
    private bool IsMissed(ChatEvent happened) =>
        happened.Kind is ChatEventKind.Message or ChatEventKind.Edited && context.Clock.GetUtcNow() - happened.SentAt > context.Options.OldestAnswered;
}
