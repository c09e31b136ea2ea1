using System.Net;

namespace ReformBot.TelegramChat.Transport.Refusals;

/// <summary>A request without an answer of the Bot API: how far it got decides whether it may be repeated.</summary>
public static class LostRequest
{
    public static TelegramError NotInTime { get; } = Unreachable("no answer in time", uncertain: true);

    public static TelegramError Cut { get; } = Unreachable("the connection was cut", uncertain: true);

    /// <summary>The result of a success that is none of the method's.</summary>
    public static TelegramError Unreadable { get; } =
        new(TelegramErrorKind.NotTelegram, 0, "the result is not what the method returns") { Uncertain = true };

    /// <summary>The message of the exception names the host, and its data may name more; the kind of failure is all that anybody needs.</summary>
    public static TelegramError Unconnected(HttpRequestError error) => Unreachable($"no connection: {error}", uncertain: !NeverSent(error));

    /// <summary>Somebody else answered: a proxy that refused (4xx, 3xx) did not pass the request on; anything else may have.</summary>
    public static TelegramError NotTelegram(HttpStatusCode status, string why) => new(TelegramErrorKind.NotTelegram, 0, $"HTTP {(int)status}: {why}")
    {
        Uncertain = (int)status is < 300 or >= 500,
    };

    private static TelegramError Unreachable(string why, bool uncertain) => new(TelegramErrorKind.Unreachable, 0, why) { Uncertain = uncertain };

    private static bool NeverSent(HttpRequestError error) => error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
