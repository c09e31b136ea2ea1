using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace ReformBot.Tests.Support;

/// <summary>The npm package telegram-test-api, run by node: a Bot API server that others wrote. REFORMBOT_TELEGRAM_TEST_API names the folder it was installed into.</summary>
internal sealed class SecondOpinionServer : IAsyncDisposable
{
    public const string Variable = "REFORMBOT_TELEGRAM_TEST_API";
    public const string Token = "77:token-of-the-second-opinion";

    private const string Script = """
        const TelegramServer = require(require.resolve('telegram-test-api', { paths: [process.argv[1]] }));
        const Server = TelegramServer.default || TelegramServer.TelegramServer || TelegramServer;
        new Server({ port: Number(process.argv[2]), host: '127.0.0.1' }).start().then(() => console.log('listening'));
        """;

    private readonly Process _node;
    private readonly HttpClient _people;

    private SecondOpinionServer(Process node, Uri address)
    {
        (_node, Address) = (node, address);
        _people = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    /// <summary>Skips where the package or node is not there.</summary>
    public static async Task<SecondOpinionServer> StartAsync(CancellationToken cancellationToken)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(folder))
            Assert.Skip($"{Variable} is not set: telegram-test-api is not installed");
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var start = new ProcessStartInfo("node", ["-e", Script, "--", folder, $"{port}"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var node = Process.Start(start)!;
        if (await node.StandardOutput.ReadLineAsync(cancellationToken) != "listening")
            Assert.Fail($"telegram-test-api did not start: {await node.StandardError.ReadToEndAsync(cancellationToken)}");
        return new SecondOpinionServer(node, new Uri($"http://127.0.0.1:{port}"));
    }

    /// <summary>What somebody in chat 9 does: sendMessage, sendCommand, sendCallback.</summary>
    public async Task ActAsync(string act, Dictionary<string, object> what)
    {
        what["botToken"] = Token;
        what["date"] = 1_700_000_000;
        what["from"] = new { id = 9, first_name = "老王", is_bot = false };
        what["chat"] = new { id = 9, type = "private", first_name = "老王" };
        (await _people.PostAsJsonAsync(act, what)).EnsureSuccessStatusCode();
    }

    /// <summary>What the bot's messages show now, oldest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> FromBotAsync()
    {
        var history = await (await _people.PostAsJsonAsync("getUpdatesHistory", new { token = Token })).Content.ReadFromJsonAsync<JsonElement>();
        return [.. history.GetProperty("result").EnumerateArray().Select(update => update.GetProperty("message")).Where(message => message.TryGetProperty("chat_id", out _))];
    }

    public async ValueTask DisposeAsync()
    {
        _people.Dispose();
        _node.Kill(entireProcessTree: true);
        await _node.WaitForExitAsync();
        _node.Dispose();
    }
}
