using ReformBot.TelegramChat.Transport;

namespace ReformBot.TelegramChat.Delivery;

/// <summary>How long to wait before a request is made again.</summary>
internal static class Patience
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    /// <summary>What the server asked for; else doubling from half a second to half a minute.</summary>
    /// <param name="attempt">From 0.</param>
    public static TimeSpan Before(int attempt, TelegramError error)
    {
        if (error.RetryAfter is { } wanted)
            return wanted;
        var doubled = Least * Math.Pow(2, Math.Min(attempt, 10));
        return doubled < Most ? doubled : Most;
    }
}
