using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Transport.Requests;

/// <param name="Keyboard">Null takes the buttons away.</param>
public sealed record EditMessageReplyMarkupRequest(long ChatId, long MessageId, InlineKeyboard? Keyboard);
