namespace ReformBot.Models.Endpoints;

/// <summary>How endpoints are reached: no limits of its own but the connection's, no redirections (keys would travel), failures as one kind of exception.</summary>
internal static class EndpointHttp
{
    public static HttpClient Create(ModelOptions options, TimeProvider clock) => new(new StatusHandler(Sockets(options), clock)) { Timeout = Timeout.InfiniteTimeSpan };

    private static SocketsHttpHandler Sockets(ModelOptions options) => new()
    {
        ConnectTimeout = options.ConnectTimeout,
        AllowAutoRedirect = false,
        UseCookies = false,
        // A host that runs for days follows a change of the name's address.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
