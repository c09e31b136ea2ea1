using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using ReformBot.Serving;
using ReformBot.Serving.Mcp;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Serving.Mcp;

/// <summary>
/// How calls end that nobody waits for any more. Lines of the protocol are written by hand: the package's client (2.3.1) gives up waiting before it sends its
/// notice, and then never sends it.
/// </summary>
public sealed class McpEndTests : IAsyncLifetime
{
    /// <summary>So that a call that does not end fails its test and not the whole run.</summary>
    private const int Longest = 120_000;

    /// <summary>Of 2026-07-28 and later, which has no handshake.</summary>
    private const string Meta = """
        ,"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"t","version":"1"},"io.modelcontextprotocol/clientCapabilities":{}}
        """;

    private readonly ScriptedAnswer _answer = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new();
    private readonly CancellationTokenSource _interrupt = new();
    private Task _serving = null!;
    private StreamReader _output = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        var served = new ServedLibrary { Borrow = () => RunningServer.DeskOf(_answer.AskAsync), Clock = _clock, Version = "1.2.3" };
        _serving = new McpDesk(served).RunAsync(_toServer.Reader.AsStream(), _toClient.Writer.AsStream(), _interrupt.Token);
        _output = new StreamReader(_toClient.Reader.AsStream());
        return ValueTask.CompletedTask;
    }

    /// <summary>Does not wait for the server: that it ends is what the tests ask.</summary>
    public async ValueTask DisposeAsync()
    {
        await _interrupt.CancelAsync();
        await _toServer.Writer.CompleteAsync();
        _interrupt.Dispose();
    }

    [Theory(Timeout = Longest)]
    [InlineData("")]
    [InlineData(Meta)]
    public async Task A_call_that_is_cancelled_stops_the_answer_and_gets_none(string meta)
    {
        await AskAsync(meta);
        await SendAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":2,"reason":"no longer needed"}}""");
        Assert.True(await _answer.Stopped);
        await SendAsync($$$"""{"jsonrpc":"2.0","id":3,"method":"tools/list","params":{"cursor":null{{{meta}}}}}""");
        Assert.Equal(3, (await ReadAsync()).GetProperty("id").GetInt32());
        await _toServer.Writer.CompleteAsync();
        await _serving.WaitAsync(Token);
    }

    [Fact(Timeout = Longest)]
    public async Task The_end_of_the_input_stops_calls_under_way()
    {
        await AskAsync();
        await _toServer.Writer.CompleteAsync();
        Assert.True(await _answer.Stopped);
        await _serving.WaitAsync(Token);
    }

    [Fact(Timeout = Longest)]
    public async Task An_interruption_stops_calls_under_way()
    {
        await AskAsync();
        await _interrupt.CancelAsync();
        Assert.True(await _answer.Stopped);
        await _serving.WaitAsync(Token);
    }

    [Fact(Timeout = Longest)]
    public async Task A_call_that_takes_too_long_is_told_so_and_the_next_is_taken()
    {
        await AskAsync();
        _clock.Advance(ServedLibrary.TimeLimit);
        Assert.True(await _answer.Stopped);
        var response = await ReadAsync();
        Assert.Equal(2, response.GetProperty("id").GetInt32());
        var result = response.GetProperty("result");
        Assert.True(result.GetProperty("isError").GetBoolean());
        Assert.Contains("时限", result.GetProperty("content")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        await SendAsync("""{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"list_documents","arguments":{}}}""");
        Assert.Equal(0, (await ReadAsync()).GetProperty("result").GetProperty("structuredContent").GetProperty("total").GetInt32());
    }

    /// <summary>Comes back once the answer is under way.</summary>
    private async Task AskAsync(string meta = "")
    {
        if (meta.Length == 0)
        {
            await SendAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""");
            Assert.Equal(1, (await ReadAsync()).GetProperty("id").GetInt32());
            await SendAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        }

        await SendAsync($$$"""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"ask","arguments":{"question":"问"}{{{meta}}}}}""");
        await _answer.Asked;
    }

    private async Task SendAsync(string line)
    {
        await _toServer.Writer.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), Token);
        await _toServer.Writer.FlushAsync(Token);
    }

    private async Task<JsonElement> ReadAsync() => JsonElement.Parse((await _output.ReadLineAsync(Token))!);
}
