namespace ReformBot.TelegramChat.Transport.Messages;

/// <summary>A person or bot. Names are chosen by the person: escape them.</summary>
public sealed record TelegramUser
{
    public long Id { get; init; }

    public bool IsBot { get; init; }

    public string FirstName { get => field ?? ""; init; }

    /// <summary>Without @; every bot has one, not every person.</summary>
    public string? Username { get; init; }

    /// <summary>Of the person's app: zh-hans, en.</summary>
    public string? LanguageCode { get; init; }
}
