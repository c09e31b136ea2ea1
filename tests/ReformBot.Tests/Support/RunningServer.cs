using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ReformBot.Answering;
using ReformBot.Answering.Tools;
using ReformBot.Serving;
using ReformBot.Serving.Http;

namespace ReformBot.Tests.Support;

/// <summary>The chat server on a free port of this machine, with a client that talks to it.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly ChatServer _server;

    private RunningServer(ChatServer server, ConcurrentQueue<string> reported)
    {
        _server = server;
        Reported = reported;
        Client = new HttpClient { BaseAddress = Address, Timeout = Timeout.InfiniteTimeSpan };
    }

    public HttpClient Client { get; }

    public Uri Address => new(_server.Addresses.Single());

    /// <summary>What the operator was told.</summary>
    public ConcurrentQueue<string> Reported { get; }

    public static ServerOptions Options { get; } = new() { Addresses = [new ListenAddress(IPAddress.Loopback, 0)] };

    public static Task<RunningServer> StartAsync(ScriptedAnswer answer, ServerOptions? options = null, TimeProvider? clock = null) =>
        StartAsync(() => DeskOf(answer.AskAsync), options, clock);

    public static async Task<RunningServer> StartAsync(Func<Desk> borrow, ServerOptions? options = null, TimeProvider? clock = null)
    {
        var reported = new ConcurrentQueue<string>();
        var served = new ServedLibrary { Borrow = borrow, Clock = clock ?? new ManualTimeProvider(), Version = "1.2.3", Report = reported.Enqueue };
        return new RunningServer(await ChatServer.StartAsync(served, options ?? Options, TestContext.Current.CancellationToken), reported);
    }

    /// <summary>Over an empty library.</summary>
    public static Desk DeskOf(Func<AskRequest, CancellationToken, IAsyncEnumerable<ReplyPart>> ask)
    {
        var library = LibraryUnderTest.InMemory();
        return new Desk(ask, new PolicyTools(library.Documents, library.Index), library.Index, new MemoryStream());
    }

    public Task StopAsync() => _server.StopAsync();

    public Task<HttpResponseMessage> PostAsync(string body, string mediaType = "application/json", string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions") { Content = new StringContent(body, Encoding.UTF8, mediaType) };
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public async Task<JsonElement> AskAsync(string body)
    {
        using var response = await PostAsync(body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await JsonOf(response);
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage response)
    {
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }
}
