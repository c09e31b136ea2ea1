using ReformBot.Corpus.Text;
using ReformBot.TelegramChat.Privacy;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Events;

/// <summary>
/// Update → <see cref="ChatEvent"/>. In groups only what is addressed to the bot: a command, a mention, a reply to it. Personal numbers are masked
/// here, before anything else sees the text.
/// </summary>
/// <param name="me">The bot itself.</param>
internal sealed class EventReader(ChatKeys keys, TelegramUser me, TimeProvider clock)
{
    /// <summary>Null for what is none of the bot's business.</summary>
    public ChatEvent? Read(TelegramUpdate update) => update switch
    {
        { Message: { } message } => OfMessage(message, ChatEventKind.Message),
        { EditedMessage: { } message } => OfMessage(message, ChatEventKind.Edited),
        { CallbackQuery: { } query } => OfButton(query),
        { MyChatMember: { } membership } => OfMembership(membership),
        _ => null,
    };

    private ChatEvent? OfMessage(TelegramMessage message, ChatEventKind kind)
    {
        if (message.MigrateToChatId is { } moved)
            return Event(ChatEventKind.Migrated, message) with { Address = new ChatAddress(message.Chat.Id, null) { MovedTo = moved } };
        if (message.From?.IsBot == true || message.Content == MessageContent.Service || !message.Chat.IsPrivate && !message.Chat.IsGroup)
            return null;
        var (text, command, isMentioned) = Addressing.Read(message, me);
        var isReply = message.ReplyToMessage?.From?.Id == me.Id;
        if (command is { IsForAnother: true } || !message.Chat.IsPrivate && command is null && !isMentioned && !isReply)
            return null;
        return Masked(Event(kind, message), text) with
        {
            Command = command?.Name,
            Content = message.Content,
            IsForwarded = message.IsForwarded,
            IsReply = isReply,
        };
    }

    private ChatEvent? OfButton(TelegramCallbackQuery query) => query.Message is not { } message ? null : Event(ChatEventKind.Button, message) with
    {
        Address = new ChatAddress(message.Chat.Id, query.Id) { UserId = query.From.Id },
        Person = keys.OfPerson(query.From.Id),
        Data = query.Data ?? "",
        IsStale = message.Date == 0,
        SentAt = clock.GetUtcNow(),
        Language = query.From.LanguageCode,
    };

    private ChatEvent OfMembership(TelegramMembership membership) =>
        Event(ChatEventKind.Membership, new TelegramMessage { Chat = membership.Chat, From = membership.From }) with
        {
            IsOut = membership.NewChatMember.IsOut,
            SentAt = clock.GetUtcNow(),
        };

    private ChatEvent Event(ChatEventKind kind, TelegramMessage message) => new()
    {
        Kind = kind,
        Address = new ChatAddress(message.Chat.Id, null) { UserId = message.From?.Id ?? 0 },
        Chat = keys.OfChat(message.Chat.Id),
        Person = keys.OfPerson(message.From?.Id ?? message.Chat.Id),
        IsPrivate = message.Chat.IsPrivate,
        MessageId = message.MessageId,
        Topic = message.IsTopicMessage ? message.MessageThreadId : null,
        SentAt = DateTimeOffset.FromUnixTimeSeconds(message.EditDate ?? message.Date),
        Language = message.From?.LanguageCode,
    };

    private static ChatEvent Masked(ChatEvent read, string text)
    {
        var found = PersonalNumbers.Find(text);
        return found.IsEmpty
            ? read with { Text = text }
            : read with { Text = PersonalNumbers.Mask(text), Masked = [.. found.Select(number => number.Kind).Distinct()] };
    }
}
