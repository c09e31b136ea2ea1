using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Events;

namespace ReformBot.TelegramChat.Pump;

/// <summary>What was decided for an event, written in one transaction: from here on a process that is killed goes on with these very messages.</summary>
internal sealed class Planner(IChannelJournal journal, AttendantContext context)
{
    /// <param name="standing">A message that was placed on the way; the first of the answer takes its place.</param>
    public async Task<IReadOnlyList<OutboxItem>> PlanAsync(
        IReadOnlyList<long> settled, ChatEvent happened, Turnout turnout, OutboxItem? standing, CancellationToken cancellationToken)
    {
        var inbox = settled[^1];
        var earlier = happened.Kind == ChatEventKind.Edited ? await EarlierAsync(happened, cancellationToken) : [];
        var messages = turnout.Messages.Concat(Replaced(earlier, turnout)).Select(message => Addressed(message, happened));
        var outbox = messages.Select((message, ordinal) => Item(inbox, ordinal, message, Standing(message, ordinal, standing, earlier))).ToList();
        if (outbox.Count == 0 && standing is not null)
            outbox.Add(standing with { State = OutboxState.Done });
        await journal.WriteAsync(
            new JournalChange { Settled = [.. settled], Outbox = [.. outbox], Notes = [.. turnout.Notes, Presence(happened), .. context.Memory.Taken(happened.Address.ChatId, happened.MessageId)] }, cancellationToken);
        return outbox;
    }

    private OutboxItem Item(long inbox, int ordinal, OutgoingMessage message, long? stands) =>
        new(inbox, ordinal, stands is null ? OutboxState.Planned : OutboxState.Placed, OutgoingPayload.Write(message, context.Keys), stands);

    private static long? Standing(OutgoingMessage message, int ordinal, OutboxItem? standing, IReadOnlyList<long> earlier) =>
        message.Kind != OutgoingKind.Send ? null
        : ordinal == 0 && standing?.Sent is { } placed ? placed
        : ordinal < earlier.Count ? earlier[ordinal]
        : null;

    /// <summary>Parts that the answer had before the question was edited, and has no longer.</summary>
    private IEnumerable<OutgoingMessage> Replaced(IReadOnlyList<long> earlier, Turnout turnout) => turnout.Messages.IsEmpty
        ? []
        : earlier.Skip(turnout.Messages.Length).Select(id => new OutgoingMessage { Kind = OutgoingKind.Edit, Target = id, Html = context.Wording.Replaced });

    private static OutgoingMessage Addressed(OutgoingMessage message, ChatEvent happened) => message with
    {
        Address = happened.Address,
        Chat = happened.Chat,
        Topic = happened.Topic,
        Question = happened.Kind is ChatEventKind.Message or ChatEventKind.Edited ? happened.MessageId : 0,
    };

    /// <summary>Whoever writes can be written to, whatever was before.</summary>
    private Note Presence(ChatEvent happened) =>
        new(happened.Chat, ChatNotes.Gone, happened is { Kind: ChatEventKind.Membership, IsOut: true } ? "1" : null, context.Clock.GetUtcNow() + ChatNotes.GoneLives);

    /// <summary>The messages that answered the question before it was edited, in order.</summary>
    private async Task<IReadOnlyList<long>> EarlierAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        var notes = await journal.NotesAsync(ChatNotes.AnswersTo(happened.Chat, happened.MessageId), cancellationToken);
        return [.. notes.Select(note => ChatNotes.Number(note.Value))];
    }
}
