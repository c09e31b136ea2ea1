namespace ReformBot.TelegramChat.Transport.BotApi;

/// <summary>The connection's manner, for whoever makes the transport.</summary>
public static class BotApiHttp
{
    /// <summary>
    /// A handler that keeps the token to itself: it follows no redirect (the address would be somebody else's), and starts no activity of its own, whose
    /// <c>url.full</c> would carry the path, and with it the token, to any collector of traces.
    /// </summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        AutomaticDecompression = System.Net.DecompressionMethods.All,
    };
}
