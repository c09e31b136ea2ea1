using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Transport;

namespace ReformBot.TelegramChat.Delivery;

/// <summary>What delivery knows about chats, beyond the life of a process: the greatest ids of messages, and who takes nothing more.</summary>
internal sealed class DeliveryMemory(ITelegramTransport transport, IChannelJournal journal, TimeProvider clock)
{
    public HighestIds Ids { get; } = new();

    public Recognition Recognition => field ??= new Recognition(transport, Ids, clock);

    /// <summary>
    /// Without what an earlier process knew, the bot's own older messages would be taken for the one that is looked for.
    /// </summary>
    public async Task RecallAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (!Ids.IsNew(message.Address.ChatId))
            return;
        var own = await journal.NoteAsync(ChatNotes.Delivery(message.Chat), ChatNotes.Highest, cancellationToken);
        var shared = await journal.NoteAsync(ChatNotes.All, ChatNotes.Highest, cancellationToken);
        Ids.Recall(message.Address.ChatId, ChatNotes.Number(own), ChatNotes.Number(shared));
    }

    /// <summary>What a later process has to know.</summary>
    public IEnumerable<Note> Notes(OutgoingMessage message)
    {
        var expires = clock.GetUtcNow() + ChatNotes.HighestLives;
        if (Ids.InChat(message.Address.ChatId) is > 0 and var own)
            yield return new Note(ChatNotes.Delivery(message.Chat), ChatNotes.Highest, ChatNotes.Number(own), expires);
        if (Ids.Shared is > 0 and var shared)
            yield return new Note(ChatNotes.All, ChatNotes.Highest, ChatNotes.Number(shared), expires);
    }

    public async Task<bool> IsGoneAsync(string chat, CancellationToken cancellationToken) =>
        await journal.NoteAsync(chat, ChatNotes.Gone, cancellationToken) is not null;
}
