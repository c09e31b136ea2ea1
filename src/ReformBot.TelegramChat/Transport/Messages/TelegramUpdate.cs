namespace ReformBot.TelegramChat.Transport.Messages;

/// <summary>One thing that happened. Kinds that the channel does not know have no content, but an id that must be confirmed.</summary>
public sealed record TelegramUpdate
{
    public long UpdateId { get; init; }

    public TelegramMessage? Message { get; init; }

    public TelegramMessage? EditedMessage { get; init; }

    public TelegramCallbackQuery? CallbackQuery { get; init; }

    public TelegramMembership? MyChatMember { get; init; }
}
