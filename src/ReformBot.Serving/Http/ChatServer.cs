using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ReformBot.Serving.Http;

/// <summary>A running server of the chat interface.</summary>
public sealed class ChatServer : IAsyncDisposable
{
    /// <summary>Connections, idle ones too. More than browsers and gateways in front of one office open, and little memory.</summary>
    private const int MostConnections = 1_024;

    private readonly WebApplication _app;
    private readonly ChatEndpoint _chat;

    private ChatServer(WebApplication app, ChatEndpoint chat) => (_app, _chat) = (app, chat);

    /// <summary>Where it listens, with the port that was found for 0.</summary>
    public IReadOnlyCollection<string> Addresses => [.. _app.Urls];

    /// <exception cref="IOException">The address is taken, not of this machine, or not for this user.</exception>
    /// <exception cref="ArgumentException">Others than programs of this machine would be let in without a key.</exception>
    public static async Task<ChatServer> StartAsync(ServedLibrary served, ServerOptions options, CancellationToken cancellationToken)
    {
        if (options.Key is null && options.Addresses.Any(address => !address.IsLoopback))
            throw new ArgumentException("an address that other machines reach needs a key", nameof(options));
        // Empty: neither files nor the environment have a say in it.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, OutsideLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.DrainLimit);
        builder.Logging.AddProvider(new OperatorLog(served.Report));
        var app = builder.Build();
        var server = new ChatServer(app, new ChatEndpoint(served, options));
        server.Map(served, options);
        try
        {
            await app.StartAsync(cancellationToken);
            return server;
        }
        catch (Exception e)
        {
            await server.DisposeAsync();
            if (e is SocketException)
                throw new IOException($"{string.Join(' ', options.Addresses)}: {e.Message}", e);
            throw;
        }
    }

    /// <summary>Takes no more requests and waits for those under way, up to the limit of the options.</summary>
    public Task StopAsync() => _app.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _chat.Dispose();
    }

    private static void Configure(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.LongestBody;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        foreach (var address in options.Addresses)
        {
            if (address.Host is { } host)
                kestrel.Listen(host, address.Port, listen => listen.Protocols = HttpProtocols.Http1);
            else
                kestrel.ListenAnyIP(address.Port, listen => listen.Protocols = HttpProtocols.Http1);
        }
    }

    private void Map(ServedLibrary served, ServerOptions options)
    {
        var health = new HealthEndpoint(served, options.Hook);
        _app.Use(next => new ErrorBoundary(next, served.Report).InvokeAsync);
        _app.Use(next => new Doorkeeper(next, options.Key, options.Hook?.Path).InvokeAsync);
        _app.UseRouting();
        _app.MapPost("/v1/chat/completions", _chat.HandleAsync);
        _app.MapGet("/v1/models", ModelsEndpoint.ListAsync);
        _app.MapGet("/v1/models/{id}", ModelsEndpoint.FindAsync);
        _app.MapMethods("/healthz", ["GET", "HEAD"], health.HandleAsync);
        if (options.Hook is { } hook)
            _app.MapPost(hook.Path, new HookEndpoint(hook).HandleAsync);
        _app.UseEndpoints(_ => { });
    }
}
