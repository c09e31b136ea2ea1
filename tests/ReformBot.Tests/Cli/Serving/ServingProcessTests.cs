using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ReformBot.Cli.Hosting;

namespace ReformBot.Tests.Cli.Serving;

/// <summary>The built program as a server: over HTTP until it is told to stop, over standard input and output until the input ends.</summary>
public sealed partial class ServingProcessTests : IAsyncLifetime
{
    private const string Body = """{"model": "reformbot", "messages": [{"role": "user", "content": "东湖以工代训发放补贴多少？"}]}""";

    private readonly Captured _console = new();

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string Program => Path.Combine(AppContext.BaseDirectory, "reformbot.dll");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        await _console.FillAsync(Some.Incoming("donghu/jianbao-3.txt", Some.Original, Some.Metadata("东湖市推进产改工作简报", "江苏/东湖")));

    public ValueTask DisposeAsync()
    {
        _console.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task It_serves_until_it_is_told_to_stop_and_that_is_a_good_end(string signal)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("there is no signal to send");
        // Neither of these variables is ours: the framework would listen there by itself.
        using var program = Start(("ASPNETCORE_URLS", "http://0.0.0.0:1"), ("URLS", "http://0.0.0.0:1"), "serve", "--urls", "http://127.0.0.1:0", "--library", _console.Library);
        var said = await program.StandardError.ReadLineAsync(Token);
        using var client = new HttpClient { BaseAddress = new Uri(Address().Match(said!).Value) };
        using var response = await client.PostAsync(new Uri("/v1/chat/completions", UriKind.Relative), new StringContent(Body, Encoding.UTF8, "application/json"), Token);
        Assert.Contains("312.5", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var kill = Process.Start("kill", [$"-{signal}", program.Id.ToString(CultureInfo.InvariantCulture)]);
        await program.WaitForExitAsync(Token);
        Assert.Equal((ExitCode.Ok, ""), (program.ExitCode, await program.StandardOutput.ReadToEndAsync(Token)));
    }

    [Fact]
    public async Task A_client_that_starts_it_can_ask_and_end_it()
    {
        var errors = new List<string>();
        await using var client = await McpClient.CreateAsync(
            new StdioClientTransport(new StdioClientTransportOptions
            {
                Command = Dotnet,
                Arguments = [Program, "mcp", "--library", _console.Library],
                StandardErrorLines = errors.Add,
            }),
            cancellationToken: Token);
        Assert.Equal(4, (await client.ListToolsAsync(cancellationToken: Token)).Count);
        var result = await client.CallToolAsync("ask", new Dictionary<string, object?> { ["question"] = "东湖以工代训发放补贴多少？" }, cancellationToken: Token);
        Assert.Contains("312.5万元", Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text, StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task At_the_end_of_the_input_it_ends_and_wrote_nothing_but_the_protocol()
    {
        using var program = Start(default, default, "mcp", "--library", _console.Library);
        await program.StandardInput.WriteAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""" + "\n");
        await program.StandardInput.FlushAsync(Token);
        var first = await program.StandardOutput.ReadLineAsync(Token);
        Assert.Contains("\"id\":1", first, StringComparison.Ordinal);
        Assert.Contains("reformbot", first, StringComparison.Ordinal);
        await program.StandardInput.WriteAsync("not json\n");
        program.StandardInput.Close();
        var rest = await program.StandardOutput.ReadToEndAsync(Token);
        await program.WaitForExitAsync(Token);
        Assert.Equal(ExitCode.Ok, program.ExitCode);
        Assert.All(rest.Split('\n', StringSplitOptions.RemoveEmptyEntries).Append(first), line => Assert.StartsWith("{\"", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Interrupted_while_it_waits_for_input_it_ends_in_order()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("there is no signal to send");
        using var program = Start(default, default, "mcp", "--library", _console.Library);
        await program.StandardInput.WriteAsync("""{"jsonrpc":"2.0","id":1,"method":"ping"}""" + "\n");
        await program.StandardInput.FlushAsync(Token);
        Assert.StartsWith("{", await program.StandardOutput.ReadLineAsync(Token), StringComparison.Ordinal);
        using var kill = Process.Start("kill", ["-INT", program.Id.ToString(CultureInfo.InvariantCulture)]);
        await program.WaitForExitAsync(Token);
        Assert.Equal(ExitCode.Ok, program.ExitCode);
    }

    private static Process Start((string Name, string Value) first, (string Name, string Value) second, params string[] arguments)
    {
        var start = new ProcessStartInfo(Dotnet, [Program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in new[] { first, second })
        {
            if (name is not null)
                start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
