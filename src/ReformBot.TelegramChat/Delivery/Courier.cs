using System.Globalization;
using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat.Delivery;

/// <summary>
/// Brings what is in the outbox to the person, each once, whatever happened before: planned messages are sent, messages that were being sent are looked
/// for first, messages that stand there with a passing text get the final one.
/// </summary>
internal sealed class Courier(ITelegramTransport transport, Sender sender, Recognition recognition, IChannelJournal journal, CourierContext context)
{
    public async Task DeliverAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        if (OutgoingPayload.Read(item.Payload, context.Keys) is not { } message)
        {
            await journal.WriteAsync(new JournalChange { Outbox = [item with { State = OutboxState.Done }] }, cancellationToken);
            return;
        }

        var ended = item switch
        {
            { State: OutboxState.Placed, Sent: { } placed } => await BringInAsync(item, message, placed, cancellationToken),
            // A file cannot be recognised; the person has the button still.
            { State: OutboxState.Sending } when message.Kind == OutgoingKind.Document => Sending.Impossible,
            { State: OutboxState.Sending } when await recognition.FindAsync(message, cancellationToken) is { } found => new Sending(found),
            _ => await DeliverAsync(item, message, cancellationToken),
        };
        await journal.WriteAsync(Done(item, message, ended), cancellationToken);
    }

    /// <summary>Places a passing text that a later edit replaces, and remembers where it stands.</summary>
    public async Task<OutboxItem> PlaceAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var message = OutgoingPayload.Read(item.Payload, context.Keys)!;
        var sent = await SendAsync(item, message, cancellationToken);
        var placed = item with { State = sent.MessageId is null ? OutboxState.Done : OutboxState.Placed, Sent = sent.MessageId };
        await journal.WriteAsync(new JournalChange { Outbox = [placed] }, cancellationToken);
        return placed;
    }

    /// <summary>A passing text that an earlier process was sending: where it stands, or null when it did not arrive.</summary>
    public async Task<OutboxItem?> RecogniseAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var found = OutgoingPayload.Read(item.Payload, context.Keys) is { } message ? await recognition.FindAsync(message, cancellationToken) : null;
        return found is null ? null : item with { State = OutboxState.Placed, Sent = found };
    }

    /// <summary>Edits a message that stands there; false when it is gone.</summary>
    public async Task<bool> EditAsync(OutgoingMessage message, long id, CancellationToken cancellationToken)
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
        return await context.SendDocument(message, cancellationToken);
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
        Notes = [.. AnswerNote(item, message, ended), .. GoneNote(message, ended)],
    };

    /// <summary>So that an edited question finds its answer: number of the part → message.</summary>
    private IEnumerable<Note> AnswerNote(OutboxItem item, OutgoingMessage message, Sending ended)
    {
        if (message.Question != 0 && ended.MessageId is { } id)
            yield return new Note(ChatNotes.AnswersTo(message.Chat, message.Question), item.Ordinal.ToString("D3", CultureInfo.InvariantCulture), id.ToString(CultureInfo.InvariantCulture), context.Clock.GetUtcNow() + ChatNotes.AnswersLive);
    }

    private IEnumerable<Note> GoneNote(OutgoingMessage message, Sending ended)
    {
        if (ended.Gone)
            yield return new Note(message.Chat, ChatNotes.Gone, "1", context.Clock.GetUtcNow() + ChatNotes.GoneLives);
    }
}
