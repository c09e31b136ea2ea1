using System.Globalization;
using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat.Delivery;

/// <summary>
/// Brings what is in the outbox to the person, each once, whatever happened before: planned messages are sent, messages that were being sent are looked
/// for first, messages that stand there with a passing text get the final one.
/// </summary>
internal sealed class Courier(ITelegramTransport transport, Sender sender, DeliveryMemory memory, IChannelJournal journal, CourierContext context)
{
    public async Task DeliverAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        // A message for nobody: sealed with another key, or into a chat that takes nothing more.
        if (OutgoingPayload.Read(item.Payload, context.Keys) is not { } message || await memory.IsGoneAsync(message.Chat, cancellationToken))
        {
            await journal.WriteAsync(new JournalChange { Outbox = [item with { State = OutboxState.Done }] }, cancellationToken);
            return;
        }

        await memory.RecallAsync(message, cancellationToken);
        var ended = item switch
        {
            { State: OutboxState.Placed, Sent: { } placed } => await BringInAsync(item, message, placed, cancellationToken),
            // A file cannot be recognised; the person has the button still.
            { State: OutboxState.Sending } when message.Kind == OutgoingKind.Document => Sending.Impossible,
            { State: OutboxState.Sending } when await memory.Recognition.FindAsync(message, memory.ReachOfEarlier, cancellationToken) is { } found => new Sending(found),
            _ => await DeliverAsync(item, message, cancellationToken),
        };
        await journal.WriteAsync(Done(item, message, ended), cancellationToken);
    }

    /// <summary>Places a passing text that a later edit replaces, and remembers where it stands.</summary>
    public async Task<OutboxItem> PlaceAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var message = OutgoingPayload.Read(item.Payload, context.Keys)!;
        await memory.RecallAsync(message, cancellationToken);
        var sent = await SendAsync(item, message, cancellationToken);
        var placed = item with { State = sent.MessageId is null ? OutboxState.Done : OutboxState.Placed, Sent = sent.MessageId };
        await journal.WriteAsync(new JournalChange { Outbox = [placed], Notes = [.. memory.Notes(message, sent.MessageId)] }, cancellationToken);
        return placed;
    }

    /// <summary>A passing text that an earlier process was sending: where it stands, or null when it did not arrive.</summary>
    public async Task<OutboxItem?> RecogniseAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        if (OutgoingPayload.Read(item.Payload, context.Keys) is { } message)
        {
            await memory.RecallAsync(message, cancellationToken);
            if (await memory.Recognition.FindAsync(message, memory.ReachOfEarlier, cancellationToken) is { } found)
                return item with { State = OutboxState.Placed, Sent = found };
        }

        await journal.WriteAsync(new JournalChange { Outbox = [item with { State = OutboxState.Done }] }, cancellationToken);
        return null;
    }

    /// <summary>Edits a message that stands there; false when it is gone.</summary>
    private async Task<bool> EditAsync(OutgoingMessage message, long id, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var edited = await transport.EditMessageTextAsync(
                new EditMessageTextRequest(message.Address.ChatId, id, message.Text) { Keyboard = message.Buttons }, cancellationToken);
            if (edited.Succeeded || edited.FailedBy(TelegramErrorKind.MessageNotModified))
                return true;
            if (Sender.Otherwise(message, edited.Error) is { } other)
                message = other;
            else if (edited.Error.Transient)
                await Task.Delay(Patience.Before(attempt, edited.Error), context.Clock, cancellationToken);
            else if (edited.Error.Kind is TelegramErrorKind.Unauthorized or TelegramErrorKind.NotFound)
                throw BotRefusedException.Of(edited.Error);
            else
                return false;
        }
    }

    private async Task<Sending> DeliverAsync(OutboxItem item, OutgoingMessage message, CancellationToken cancellationToken) => message.Kind switch
    {
        OutgoingKind.Edit => new Sending(await EditAsync(message, message.Target!.Value, cancellationToken) ? message.Target : null),
        OutgoingKind.Document => await SendDocumentAsync(item, message, cancellationToken),
        _ => await SendAsync(item, message, cancellationToken),
    };

    private async Task<Sending> SendDocumentAsync(OutboxItem item, OutgoingMessage message, CancellationToken cancellationToken)
    {
        await journal.WriteAsync(new JournalChange { Outbox = [item with { State = OutboxState.Sending }] }, cancellationToken);
        var sent = await context.SendDocument(message, cancellationToken);
        if (sent.MessageId is { } id)
            memory.Ids.Saw(message.Address.ChatId, id);
        return sent;
    }

    /// <summary>The final text for a message that stands there; when it was deleted meanwhile, a new one.</summary>
    private async Task<Sending> BringInAsync(OutboxItem item, OutgoingMessage message, long placed, CancellationToken cancellationToken) =>
        await EditAsync(message, placed, cancellationToken) ? new Sending(placed) : await SendAsync(item, message, cancellationToken);

    private Task<Sending> SendAsync(OutboxItem item, OutgoingMessage message, CancellationToken cancellationToken) => sender.SendAsync(
        message,
        (leaving, token) => journal.WriteAsync(
            new JournalChange { Outbox = [item with { State = OutboxState.Sending, Sent = null, Payload = OutgoingPayload.Write(leaving, context.Keys) }] }, token).AsTask(),
        cancellationToken);

    private JournalChange Done(OutboxItem item, OutgoingMessage message, Sending ended) => new()
    {
        Outbox = [item with { State = OutboxState.Done, Sent = ended.MessageId }],
        Notes = [.. memory.Notes(message, ended.MessageId), .. AnswerNote(item, message, ended), .. GoneNote(message, ended)],
    };

    /// <summary>So that an edited question finds its answer: number of the part → message.</summary>
    private IEnumerable<Note> AnswerNote(OutboxItem item, OutgoingMessage message, Sending ended)
    {
        if (message.Question == 0)
            yield break;
        var part = item.Ordinal.ToString("D3", CultureInfo.InvariantCulture);
        yield return new Note(
            ChatNotes.AnswersTo(message.Chat, message.Question), part, ended.MessageId is { } id ? ChatNotes.Number(id) : null, context.Clock.GetUtcNow() + ChatNotes.AnswersLive);
    }

    private IEnumerable<Note> GoneNote(OutgoingMessage message, Sending ended)
    {
        if (ended.Gone)
            yield return new Note(message.Chat, ChatNotes.Gone, "1", context.Clock.GetUtcNow() + ChatNotes.GoneLives);
    }
}
