namespace ReformBot.TelegramChat.Transport;

/// <summary>Why a request did not succeed. Neither the token nor text of a person is in it.</summary>
/// <param name="Code">The server's error_code; 0 when there was no answer of the Bot API, or nothing was sent.</param>
/// <param name="Description">In the server's words, or ours where there are none of it.</param>
public sealed record TelegramError(TelegramErrorKind Kind, int Code, string Description)
{
    /// <summary>How long the server wants to be left alone, with <see cref="TelegramErrorKind.FloodWait"/>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where the group went, with <see cref="TelegramErrorKind.GroupMigrated"/>.</summary>
    public long? MigrateToChatId { get; init; }

    /// <summary>
    /// The request may have taken effect although the answer says otherwise or was lost: whoever repeats it may send twice. Always false when
    /// the Bot API itself refused, the connection was never made, or a limit kept the request from being sent.
    /// </summary>
    public bool Uncertain { get; init; }

    /// <summary>Worth repeating later, as it is: nothing is wrong with the request itself.</summary>
    public bool Transient => Kind is TelegramErrorKind.FloodWait or TelegramErrorKind.ServerFailed or TelegramErrorKind.Unreachable or TelegramErrorKind.NotTelegram
        or TelegramErrorKind.Conflict;
}
