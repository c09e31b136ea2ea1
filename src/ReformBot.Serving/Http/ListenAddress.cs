using System.Net;

namespace ReformBot.Serving.Http;

/// <summary>An address to listen on, read from <c>http://127.0.0.1:8080</c>.</summary>
/// <param name="Host">An address of this machine; null for all of them.</param>
/// <param name="Port">0 for any that is free.</param>
public sealed record ListenAddress(IPAddress? Host, int Port)
{
    private const int UsualPort = 80;

    /// <summary>Only programs of this machine reach it.</summary>
    public bool IsLoopback => Host is not null && IPAddress.IsLoopback(Host);

    public override string ToString() => Host is null ? $"http://*:{Port}" : $"http://{new IPEndPoint(Host, Port)}";

    /// <summary>Null when it is no http address of an IP number, localhost or * (all). TLS is left to a proxy in front of it.</summary>
    public static ListenAddress? Read(string text)
    {
        const string Scheme = "http://";
        text = text.Trim().TrimEnd('/');
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var place = text[Scheme.Length..];
        var colon = place.LastIndexOf(':');
        if (colon < place.IndexOf(']'))
            colon = -1;
        var (host, port) = colon < 0 ? (place, "") : (place[..colon], place[(colon + 1)..]);
        var number = UsualPort;
        if (colon >= 0 && !(int.TryParse(port, System.Globalization.NumberStyles.None, provider: null, out number) && number <= IPEndPoint.MaxPort))
            return null;
        return host switch
        {
            "*" or "+" => new ListenAddress(null, number),
            "localhost" => new ListenAddress(IPAddress.Loopback, number),
            _ => IPAddress.TryParse(host.Trim('[', ']'), out var address) && (host.Contains('.') || host.StartsWith('['))
                ? new ListenAddress(address, number)
                : null,
        };
    }
}
