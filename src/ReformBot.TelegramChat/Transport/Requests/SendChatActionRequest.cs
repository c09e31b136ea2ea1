namespace ReformBot.TelegramChat.Transport.Requests;

/// <summary>typing, upload_document.</summary>
public sealed record SendChatActionRequest(long ChatId, string Action = "typing")
{
    public long? MessageThreadId { get; init; }
}
