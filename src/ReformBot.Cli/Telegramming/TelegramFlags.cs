namespace ReformBot.Cli.Telegramming;

/// <param name="Api">What <c>--telegram-api</c> says; null for the public server.</param>
internal sealed record TelegramFlags(string? Api)
{
    public const string PublicServer = "https://api.telegram.org";

    /// <summary>Null when it is no address.</summary>
    public Uri? Address => Uri.TryCreate(Api ?? PublicServer, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? address : null;
}
