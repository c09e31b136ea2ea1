using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace ReformBot.Tests.Support;

/// <summary>
/// An endpoint on the loopback address that speaks OpenAI's chat completions (below /v1) and Anthropic's messages, does what its scripts say, one
/// script a request, and keeps what it was sent. After the last script it fails with status 500 and code no_script.
/// </summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<ModelScript> _scripts;
    private readonly Channel<ModelRequest> _arrivals = Channel.CreateUnbounded<ModelRequest>();
    private readonly Task _accepting;

    private ModelServer(IEnumerable<ModelScript> scripts)
    {
        _scripts = new ConcurrentQueue<ModelScript>(scripts);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Requests for answers, in the order of their arrival.</summary>
    public ConcurrentQueue<ModelRequest> Requests { get; } = new();

    /// <summary>When set, requests with another key get status 401.</summary>
    public string? RequiredKey { get; init; }

    /// <summary>What GET …/models answers; null: status 404.</summary>
    public string? ModelList { get; set; }

    /// <summary>For the OpenAI protocol.</summary>
    public Uri Completions => new($"http://{_listener.LocalEndpoint}/v1");

    /// <summary>For Anthropic's.</summary>
    public Uri Messages => new($"http://{_listener.LocalEndpoint}");

    public static ModelServer Start(params IEnumerable<ModelScript> scripts) => new(scripts);

    /// <summary>A server that wants a key.</summary>
    public static ModelServer StartWithKey(string key, params IEnumerable<ModelScript> scripts) => new(scripts) { RequiredKey = key };

    /// <summary>An address at which nobody listens.</summary>
    public static Uri Nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}/v1");
    }

    public void Then(ModelScript script) => _scripts.Enqueue(script);

    /// <summary>The next request that no call of this has returned yet.</summary>
    public async Task<ModelRequest> ArrivalAsync(CancellationToken cancellationToken) => await _arrivals.Reader.ReadAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(connections);
        }
    }

    /// <summary>One request a connection; whatever the client does to it ends it quietly.</summary>
    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                var stream = client.GetStream();
                if (await ModelWire.ReadAsync(stream, _end.Token) is { } request)
                    await AnswerAsync(stream, request);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream, ModelRequest request)
    {
        var script = Script(request);
        if (request.Method == "POST")
        {
            Requests.Enqueue(request);
            await _arrivals.Writer.WriteAsync(request, _end.Token);
        }

        if (script.HoldAt < 0)
            await Task.WhenAny(script.Hold, request.Gone).WaitAsync(_end.Token);
        if (!script.HangUp)
            await new ModelWire(stream, request, script, _end.Token).WriteAsync();
    }

    private ModelScript Script(ModelRequest request)
    {
        if (RequiredKey is not null && request.Key != RequiredKey)
            return ModelScript.Failure(401, code: "invalid_api_key");
        if (request.Method == "GET")
            return ModelList is null ? ModelScript.Failure(404, code: "not_found") : new ModelScript { RawBody = ModelList };
        if (!_scripts.TryDequeue(out var script))
            return ModelScript.Failure(500, code: "no_script");
        return script.Choose is { } choose ? choose(request) : script;
    }
}
