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
    private readonly Planner _planner = new(journal, context);

    /// <param name="placed">The message that an earlier process placed for it.</param>
    public async Task AttendAsync(InboxItem item, ChatEvent happened, OutboxItem? placed, CancellationToken cancellationToken)
    {
        if (placed is { State: OutboxState.Sending })
            placed = await courier.RecogniseAsync(placed, cancellationToken);
        var (turnout, standing) = await AnswerAsync(item, happened, placed, cancellationToken);
        await StopWaitingAsync(happened, turnout, cancellationToken);
        await DeliverAsync(await _planner.PlanAsync([item.Id], happened, turnout, standing, cancellationToken), cancellationToken);
    }

    /// <summary>Questions that waited too long, settled together; one apology for all, also when they come in several parts.</summary>
    public async Task ApologiseAsync(IReadOnlyList<(InboxItem Item, ChatEvent Event)> missed, CancellationToken cancellationToken)
    {
        var chat = missed[^1].Event.Chat;
        var apologised = await journal.NoteAsync(chat, ChatNotes.Apologised, cancellationToken) is not null;
        var turnout = apologised ? Turnout.Nothing : dialogue.Apologise([.. missed.Select(one => one.Event)]);
        var note = new Note(chat, ChatNotes.Apologised, "1", context.Clock.GetUtcNow() + ChatNotes.ApologyLives);
        var taken = missed.SelectMany(one => context.Memory.Taken(one.Event.Address.ChatId, one.Event.MessageId));
        turnout = turnout with { Notes = [.. turnout.Notes, note, .. taken] };
        await DeliverAsync(await _planner.PlanAsync([.. missed.Select(one => one.Item.Id)], missed[^1].Event, turnout, standing: null, cancellationToken), cancellationToken);
    }

    public async Task DeliverAsync(IReadOnlyList<OutboxItem> outbox, CancellationToken cancellationToken)
    {
        foreach (var item in outbox.Where(item => item.State != OutboxState.Done))
            await courier.DeliverAsync(item, cancellationToken);
    }

    /// <summary>The answer, and the message that was placed for it on the way.</summary>
    private async Task<(Turnout, OutboxItem?)> AnswerAsync(InboxItem item, ChatEvent happened, OutboxItem? placed, CancellationToken cancellationToken)
    {
        var preview = new Preview(transport, courier, new PreviewContext(item.Id, placed, context.Keys, context.Clock, context.Options), happened);
        var showing = preview.RunAsync(cancellationToken);
        Turnout turnout;
        try
        {
            if (happened.Kind is ChatEventKind.Message or ChatEventKind.Edited)
                _ = TypingAsync(happened, cancellationToken);
            using (await _counter.EnterAsync(ahead => preview.Show(context.Wording.Queued(ahead)), cancellationToken))
                turnout = await dialogue.AnswerAsync(happened, preview.Show, cancellationToken);
        }
        finally
        {
            preview.Complete();
        }

        await showing;
        return (turnout, preview.Placed);
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
}
