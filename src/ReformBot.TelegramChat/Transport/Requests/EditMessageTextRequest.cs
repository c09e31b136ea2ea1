using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Transport.Requests;

/// <summary>Another text, and other buttons (none: they are taken away), for a message of the bot.</summary>
public sealed record EditMessageTextRequest(long ChatId, long MessageId, TelegramText Text)
{
    public InlineKeyboard? Keyboard { get; init; }

    public bool LinkPreview { get; init; }
}
