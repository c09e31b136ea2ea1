namespace ReformBot.TelegramChat.Transport.Requests;

/// <param name="LanguageCode">Two letters of ISO 639-1; null for everybody whose language has no list of its own.</param>
public sealed record SetMyCommandsRequest(IReadOnlyList<BotCommand> Commands, string? LanguageCode = null);
