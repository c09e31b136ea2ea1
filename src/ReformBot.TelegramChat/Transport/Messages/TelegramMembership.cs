namespace ReformBot.TelegramChat.Transport.Messages;

/// <summary>The bot's own standing in a chat changed: blocked, started again, added to a group, removed.</summary>
public sealed record TelegramMembership
{
    public TelegramChat Chat { get; init; } = new();

    public TelegramUser From { get; init; } = new();

    public TelegramMember OldChatMember { get; init; } = new();

    public TelegramMember NewChatMember { get; init; } = new();
}
