namespace ReformBot.Cli.Serving;

/// <param name="Urls">Addresses to listen on, divided by ;.</param>
internal sealed record ServeOptions(string Urls)
{
    /// <summary>Where the chat server reaches this one, https; null for no webhook.</summary>
    public string? TelegramWebhook { get; init; }

    /// <summary>Only for programs of this machine.</summary>
    public const string DefaultUrls = "http://127.0.0.1:8080";
}
