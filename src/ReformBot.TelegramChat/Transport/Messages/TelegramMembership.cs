namespace ReformBot.TelegramChat.Transport.Messages;

/// <summary>The bot's own standing in a chat changed: blocked, started again, added to a group, removed.</summary>
public sealed record TelegramMembership
{
    public TelegramChat Chat { get => field ?? new(); init; }

    public TelegramUser From { get => field ?? new(); init; }

    public TelegramMember OldChatMember { get => field ?? new(); init; }

    public TelegramMember NewChatMember { get => field ?? new(); init; }
}
