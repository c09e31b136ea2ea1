namespace ReformBot.TelegramChat.Pump;

/// <summary>What became of a request to the webhook.</summary>
public enum WebhookOutcome
{
    Accepted,

    /// <summary>Not from the server: 401.</summary>
    WrongSecret,

    /// <summary>413.</summary>
    TooLarge,

    /// <summary>No update: 400. The server repeats it, which does no harm.</summary>
    Unreadable,
}
