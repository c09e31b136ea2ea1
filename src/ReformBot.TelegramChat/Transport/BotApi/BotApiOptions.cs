namespace ReformBot.TelegramChat.Transport.BotApi;

/// <summary>Where the Bot API is, and how long it is waited for.</summary>
/// <param name="Token">The secret of the bot, as @BotFather gave it. It never leaves this record but in the path of a request.</param>
public sealed record BotApiOptions(string Token)
{
    /// <summary>A server of one's own (tdlib/telegram-bot-api), or a reverse proxy where the public one cannot be reached; it may have a path.</summary>
    public Uri Address { get; init; } = new("https://api.telegram.org");

    /// <summary>From the first byte of a request to the last of its answer. Default 20 s: longer than the server takes when it is well.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The same for a file. Default 3 minutes: 50 MB at 300 kB/s.</summary>
    public TimeSpan UploadTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Added to the time that getUpdates asks the server to wait. Default 10 s.</summary>
    public TimeSpan PollMargin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The token's first part, which is the bot's id and no secret.</summary>
    public string MaskedToken => Token.IndexOf(':') is > 0 and var colon ? $"{Token[..colon]}:***" : "***";

    public override string ToString() => $"BotApiOptions {{ Token = {MaskedToken}, Address = {Address.GetLeftPart(UriPartial.Authority)} }}";
}
