using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Transport;

namespace ReformBot.TelegramChat.Delivery;

/// <summary>What delivery knows about chats, beyond the life of a process: which ids of messages are taken, and who takes nothing more.</summary>
internal sealed class DeliveryMemory(ITelegramTransport transport, IChannelJournal journal, TimeProvider clock)
{
    public HighestIds Ids { get; } = new(clock);

    /// <summary>How far the count that chats share may have got when an earlier process ended.</summary>
    public long ReachOfEarlier { get; private set; }

    public Recognition Recognition => field ??= new Recognition(transport, Ids, clock);

    private DateTimeOffset Expiry => clock.GetUtcNow() + ChatNotes.HighestLives;

    /// <summary>What an earlier process knew of the count that chats share: whose message is looked for need not try what somebody else has.</summary>
    public async Task RecallAsync(CancellationToken cancellationToken) =>
        Ids.Recall((await journal.NotesAsync(ChatNotes.Taken, cancellationToken)).Select(note => ChatNotes.Number(note.Value)));

    /// <summary>Now everything is known that an earlier process, and the server since, could tell; what comes from now on stands behind its messages.</summary>
    public void Resume(int underWay) => ReachOfEarlier = Ids.Reach(underWay, allFetched: true);

    /// <summary>What an earlier process knew of the chat: the bot's own older messages would be taken for the one that is looked for.</summary>
    public async Task RecallAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (!Ids.IsNew(message.Address.ChatId))
            return;
        var highest = await journal.NoteAsync(ChatNotes.Delivery(message.Chat), ChatNotes.Highest, cancellationToken);
        Ids.Recall(message.Address.ChatId, ChatNotes.Number(highest));
    }

    /// <summary>What a later process has to know of a message that went out, or did not.</summary>
    public IEnumerable<Note> Notes(OutgoingMessage message, long? id)
    {
        if (Ids.InChat(message.Address.ChatId) is > 0 and var highest)
            yield return new Note(ChatNotes.Delivery(message.Chat), ChatNotes.Highest, ChatNotes.Number(highest), Expiry);
        foreach (var note in Taken(message.Address.ChatId, id ?? 0))
            yield return note;
    }

    /// <summary>What a later process has to know of a message that is there, whoever wrote it.</summary>
    /// <param name="messageId">0 for none.</param>
    public IEnumerable<Note> Taken(long chatId, long messageId)
    {
        if (messageId > 0 && HighestIds.MayShare(chatId))
            yield return new Note(ChatNotes.Taken, ChatNotes.Number(messageId % ChatNotes.TakenKept), ChatNotes.Number(messageId), Expiry);
    }

    public async Task<bool> IsGoneAsync(string chat, CancellationToken cancellationToken) =>
        await journal.NoteAsync(chat, ChatNotes.Gone, cancellationToken) is not null;
}
