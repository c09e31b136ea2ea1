namespace ReformBot.TelegramChat.Transport.Requests;

/// <param name="LanguageCode">Two letters of ISO 639-1; null for everybody whose language has no text of its own.</param>
public sealed record SetDescriptionRequest(string Text, string? LanguageCode = null);
