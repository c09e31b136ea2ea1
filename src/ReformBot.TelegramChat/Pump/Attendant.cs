using System.Globalization;
using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat.Pump;

/// <summary>One event from the inbox to the last message of its answer: answered, planned in one transaction, delivered.</summary>
internal sealed class Attendant(ITelegramTransport transport, IDialogue dialogue, Courier courier, IChannelJournal journal, AttendantContext context)
{
    private readonly Counter _counter = new(context.Options.AtOnce);

    /// <param name="placed">The message that an earlier process placed for it.</param>
    public async Task AttendAsync(InboxItem item, ChatEvent happened, OutboxItem? placed, CancellationToken cancellationToken)
    {
        if (placed is { State: OutboxState.Sending })
            placed = await courier.RecogniseAsync(placed, cancellationToken);
        var (turnout, standing) = await AnswerAsync(item, happened, placed, cancellationToken);
        await StopWaitingAsync(happened, turnout, cancellationToken);
        await DeliverAsync(await PlanAsync([item.Id], happened, turnout, standing, cancellationToken), cancellationToken);
    }

    /// <summary>Questions that waited too long, settled together.</summary>
    public async Task ApologiseAsync(IReadOnlyList<(InboxItem Item, ChatEvent Event)> missed, CancellationToken cancellationToken)
    {
        var turnout = dialogue.Apologise([.. missed.Select(one => one.Event)]);
        await DeliverAsync(await PlanAsync([.. missed.Select(one => one.Item.Id)], missed[^1].Event, turnout, standing: null, cancellationToken), cancellationToken);
    }

    public async Task DeliverAsync(IReadOnlyList<OutboxItem> outbox, CancellationToken cancellationToken)
    {
        foreach (var item in outbox)
            await courier.DeliverAsync(item, cancellationToken);
    }

    /// <summary>The answer, and the message that was placed for it on the way.</summary>
    private async Task<(Turnout, OutboxItem?)> AnswerAsync(InboxItem item, ChatEvent happened, OutboxItem? placed, CancellationToken cancellationToken)
    {
        var preview = new Preview(transport, courier, new PreviewContext(item.Id, placed, context.Keys, context.Clock, context.Options.BetweenEdits), happened);
        var showing = preview.RunAsync(cancellationToken);
        try
        {
            if (happened.Kind is ChatEventKind.Message or ChatEventKind.Edited)
                _ = TypingAsync(happened, cancellationToken);
            using var place = await _counter.EnterAsync(ahead => preview.Show(context.Queued(ahead)), cancellationToken);
            var turnout = await dialogue.AnswerAsync(happened, preview.Show, cancellationToken);
            return (turnout, await EndAsync());
        }
        finally
        {
            preview.Complete();
        }

        async Task<OutboxItem?> EndAsync()
        {
            preview.Complete();
            await showing;
            return preview.Placed;
        }
    }

    /// <summary>Not waited for: it is only a sign of life.</summary>
    private async Task TypingAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        try
        {
            await transport.SendChatActionAsync(new SendChatActionRequest(happened.Address.ChatId) { MessageThreadId = happened.Topic }, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The bot stops.
        }
    }

    private async Task StopWaitingAsync(ChatEvent happened, Turnout turnout, CancellationToken cancellationToken)
    {
        if (happened.Address.CallbackId is { } callback)
            await transport.AnswerCallbackQueryAsync(new AnswerCallbackQueryRequest(callback) { Text = turnout.Toast.Length == 0 ? null : turnout.Toast }, cancellationToken);
    }

    /// <summary>From here on the answer is decided: a process that is killed goes on with these very messages.</summary>
    private async Task<IReadOnlyList<OutboxItem>> PlanAsync(
        IReadOnlyList<long> settled, ChatEvent happened, Turnout turnout, OutboxItem? standing, CancellationToken cancellationToken)
    {
        var inbox = settled[^1];
        var earlier = happened.Kind == ChatEventKind.Edited ? await EarlierAsync(happened, cancellationToken) : [];
        var outbox = new List<OutboxItem>();
        foreach (var message in turnout.Messages.Select(message => Addressed(message, happened)))
        {
            var ordinal = outbox.Count;
            var stands = message.Kind != OutgoingKind.Send ? null : ordinal == 0 && standing?.Sent is { } placed ? placed : ordinal < earlier.Count ? earlier[ordinal] : (long?)null;
            outbox.Add(new OutboxItem(inbox, ordinal, stands is null ? OutboxState.Planned : OutboxState.Placed, OutgoingPayload.Write(message, context.Keys), stands));
        }

        if (outbox.Count == 0 && standing is not null)
            outbox.Add(standing with { State = OutboxState.Done });
        await journal.WriteAsync(new JournalChange { Settled = [.. settled], Outbox = [.. outbox], Notes = turnout.Notes }, cancellationToken);
        return outbox;
    }

    private static OutgoingMessage Addressed(OutgoingMessage message, ChatEvent happened) => message with
    {
        Address = happened.Address,
        Chat = happened.Chat,
        Topic = happened.Topic,
        Question = happened.Kind is ChatEventKind.Message or ChatEventKind.Edited ? happened.MessageId : 0,
    };

    /// <summary>The messages that answered the question before it was edited, in order.</summary>
    private async Task<IReadOnlyList<long>> EarlierAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        var notes = await journal.NotesAsync(ChatNotes.AnswersTo(happened.Chat, happened.MessageId), cancellationToken);
        return [.. notes.Select(note => long.Parse(note.Value!, CultureInfo.InvariantCulture))];
    }
}
