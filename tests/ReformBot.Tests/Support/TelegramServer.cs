using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;

namespace ReformBot.Tests.Support;

/// <summary>
/// A Bot API server on loopback, as strict as the real one and as unreliable as asked for. <see cref="World"/> is where people act and where
/// to look at what they see. Safe for use by many threads; keeps no more than its options say.
/// </summary>
internal sealed class TelegramServer : IHttpApplication<HttpContext>, IAsyncDisposable
{
    private const int ComplaintsKept = 200;

    private readonly KestrelServer _server;
    private readonly TelegramServerMethods _methods;
    private readonly TelegramServerFlood _flood;
    private readonly TelegramServerWebhook _webhook;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentDictionary<string, int> _calls = new();

    private TelegramServer(TelegramServerOptions options)
    {
        Options = options;
        World = new TelegramServerWorld(options);
        _flood = new TelegramServerFlood(options);
        Log = new TelegramServerLog(options.Clock);
        _webhook = new TelegramServerWebhook(options, World.NextUpdate, World.ConfirmUpdate, World.UpdateArrived);
        _methods = new TelegramServerMethods(World, new TelegramServerSettings(World, _webhook), _webhook);
        var kestrel = new KestrelServerOptions();
        kestrel.Listen(IPAddress.Loopback, 0);
        kestrel.Limits.MaxRequestBodySize = 60 * 1024 * 1024;
        var sockets = new SocketTransportFactory(Microsoft.Extensions.Options.Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        _server = new KestrelServer(Microsoft.Extensions.Options.Options.Create(kestrel), sockets, NullLoggerFactory.Instance);
    }

    public TelegramServerOptions Options { get; }

    public TelegramServerWorld World { get; }

    public TelegramServerFaults Faults { get; } = new();

    public TelegramServerFlood Flood => _flood;

    public TelegramServerLog Log { get; }

    public TelegramServerWebhook Webhook => _webhook;

    public Uri Address => new(_server.Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Parameters that no method knows, methods that do not exist, foreign tokens: what a good client never does.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<TelegramServer> StartAsync(TelegramServerOptions? options = null)
    {
        var server = new TelegramServer(options ?? new());
        await server._server.StartAsync(server, CancellationToken.None);
        return server;
    }

    /// <summary>How often a method was called, whatever became of it.</summary>
    public int Calls(string method) => _calls.GetValueOrDefault(method.ToLowerInvariant());

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // Nothing is kept of a request.
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
        try
        {
            await ServeAsync(context, either.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _webhook.DisposeAsync();
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _server.StopAsync(soon.Token);
        _server.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path.Length != 2 || !path[0].StartsWith("bot", StringComparison.Ordinal))
        {
            await TelegramServerAnswer.JsonAsync(context, new TelegramServerRefusal(404, "Not Found").ToJson(), 404);
            return;
        }

        var method = path[1].ToLowerInvariant();
        _calls.AddOrUpdate(method, 1, (_, count) => count + 1);
        var fault = Faults.Of(method);
        if (await TelegramServerAnswer.InsteadAsync(context, fault))
            return;
        var (answer, status) = await TakeAsync(path[0][3..], method, context, fault, cancellationToken);
        if (fault == TelegramServerFault.Slow)
            await Task.Delay(Faults.Slowness, Options.Clock, cancellationToken);
        await TelegramServerAnswer.AfterAsync(context, fault, answer, status, cancellationToken);
    }

    private async Task<(JsonObject Answer, int Status)> TakeAsync(string token, string method, HttpContext context, TelegramServerFault fault, CancellationToken cancellationToken)
    {
        TelegramServerCall? call = null;
        try
        {
            if (token != Options.Token)
                throw Complaining(new TelegramServerRefusal(token.Contains(':') ? 401 : 404, token.Contains(':') ? "Unauthorized" : "Not Found"), "foreign token");
            call = await TelegramServerCall.ReadAsync(method, context);
            if (!_methods.Knows(method))
                throw Complaining(new TelegramServerRefusal(404, "Not Found: method not found"), $"unknown method {method}");
            if (fault == TelegramServerFault.FloodWait)
                throw TelegramServerRefusal.Flood(1);
            lock (World.Lock)
                _flood.Count(method, call.Chat);
            var result = await _methods.RunAsync(call, cancellationToken);
            foreach (var unread in call.Unread)
                Complain($"{method} does not know {unread}");
            Log.Add(call, fault, result is JsonObject message ? $"{message["message_id"]}" : "done");
            return (new JsonObject { ["ok"] = true, ["result"] = result }, 200);
        }
        catch (TelegramServerRefusal refusal)
        {
            if (call is not null)
                Log.Add(call, fault, refusal.Message);
            return (refusal.ToJson(), refusal.Code);
        }
    }

    private TelegramServerRefusal Complaining(TelegramServerRefusal refusal, string complaint)
    {
        Complain(complaint);
        return refusal;
    }

    private void Complain(string complaint)
    {
        if (_complaints.Count < ComplaintsKept)
            _complaints.Enqueue(complaint);
    }
}
