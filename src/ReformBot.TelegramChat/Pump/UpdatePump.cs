using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Pump;

/// <summary>
/// Updates in, each once: read, masked, written to the journal, and only then worked off, chat by chat. After a restart it begins with what an earlier
/// process left: first the messages that were decided, then the questions that were not.
/// </summary>
/// <param name="life">Ends the work. A request that brought an update may be over long before.</param>
internal sealed class UpdatePump(EventReader reader, IChannelJournal journal, Attendant attendant, PumpContext context, CancellationToken life) : IDisposable
{
    private static readonly TimeSpan BetweenForgetting = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private DateTimeOffset _forgotten = DateTimeOffset.MinValue;

    public ChatLanes Lanes { get; } = new();

    /// <summary>Work that is in the journal, oldest first within each chat.</summary>
    public async Task ResumeAsync()
    {
        await ForgetAsync();
        await context.Memory.RecallAsync(life);
        var pending = await ReadAsync(await journal.PendingAsync(life));
        var unsettled = pending.Select(one => one.Item.Id).ToHashSet();
        var unsent = await journal.UnsentAsync(life);

        // Only now is everything known that a message has to be looked for among, and that the next one is marked with.
        context.Memory.Resume(unsent.Count(item => item.State == OutboxState.Sending));
        foreach (var item in unsent.Where(item => !unsettled.Contains(item.InboxId)))
            Add(OutgoingPayload.Read(item.Payload, context.Keys)?.Chat ?? "", () => attendant.DeliverAsync([item], life));
        WorkOff(pending, unsent.Where(item => unsettled.Contains(item.InboxId)).ToDictionary(item => item.InboxId));
    }

    /// <summary>When this returns, the updates are in the journal and may be confirmed; <see cref="ResumeAsync"/> works them off.</summary>
    public async Task StoreAsync(IReadOnlyList<TelegramUpdate> updates)
    {
        await _oneAtATime.WaitAsync(life);
        try
        {
            await TakeInAsync(updates);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>When this returns, the updates are in the journal and may be confirmed. The work goes on.</summary>
    public async Task ReceiveAsync(IReadOnlyList<TelegramUpdate> updates)
    {
        await _oneAtATime.WaitAsync(life);
        try
        {
            await ForgetAsync();
            WorkOff(await ReadAsync(await TakeInAsync(updates)), []);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<IReadOnlyList<InboxItem>> TakeInAsync(IReadOnlyList<TelegramUpdate> updates)
    {
        var now = context.Clock.GetUtcNow();
        var items = new List<InboxItem>();
        foreach (var update in updates.OrderBy(update => update.UpdateId))
        {
            if (reader.Read(update) is not { } happened)
                continue;
            See(happened);
            items.Add(new InboxItem(update.UpdateId, happened.Chat, now, EventPayload.Write(happened, context.Keys)));
        }

        return items.Count == 0 ? [] : await journal.ReceiveAsync(items, life);
    }

    /// <summary>Now and then, and before new ids are compared with old ones: after a week of silence the server's numbers begin anew anywhere.</summary>
    private async Task ForgetAsync()
    {
        var now = context.Clock.GetUtcNow();
        if (now - _forgotten < BetweenForgetting)
            return;
        _forgotten = now;
        await journal.ForgetAsync(now - context.Options.Remembered, life);
    }

    /// <summary>What was sealed with another key is settled: nobody can be reached.</summary>
    private async Task<IReadOnlyList<(InboxItem Item, ChatEvent Event)>> ReadAsync(IReadOnlyList<InboxItem> items)
    {
        var events = new List<(InboxItem Item, ChatEvent Event)>();
        foreach (var item in items)
        {
            if (EventPayload.Read(item.Payload, context.Keys) is { } happened)
                events.Add((item, happened));
            else
                await journal.WriteAsync(new JournalChange { Settled = [item.Id] }, life);
        }

        events.ForEach(one => See(one.Event));
        return events;
    }

    private void WorkOff(IReadOnlyList<(InboxItem Item, ChatEvent Event)> events, Dictionary<long, OutboxItem> placed)
    {
        foreach (var chat in events.GroupBy(one => one.Item.Chat))
        {
            if (chat.Where(one => IsMissed(one.Event)).ToList() is { Count: > 0 } missed)
                Add(chat.Key, () => attendant.ApologiseAsync(missed, life));
            foreach (var (item, happened) in chat.Where(one => !IsMissed(one.Event)))
                Add(chat.Key, () => attendant.AttendAsync(item, happened, placed.GetValueOrDefault(item.Id), life));
        }
    }

    private void Add(string chat, Func<Task> work) => Lanes.Add(chat, () => life.IsCancellationRequested ? Task.CompletedTask : work());

    private void See(ChatEvent happened)
    {
        if (happened.MessageId != 0)
            context.Memory.Ids.Saw(happened.Address.ChatId, happened.MessageId);
    }

    /// <summary>Only what a person said: a membership is noted however late, a button has its own way of being too old.</summary>
    private bool IsMissed(ChatEvent happened) =>
        happened.Kind is ChatEventKind.Message or ChatEventKind.Edited && context.Clock.GetUtcNow() - happened.SentAt > context.Options.OldestAnswered;
}
