namespace ReformBot.TelegramChat.Transport.BotApi;

/// <summary>The <c>parameters</c> of an error: what to do about it.</summary>
internal sealed record BotApiHint
{
    public int? RetryAfter { get; init; }

    public long? MigrateToChatId { get; init; }
}
