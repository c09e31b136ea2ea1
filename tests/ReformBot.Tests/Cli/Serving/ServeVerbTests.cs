using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;

namespace ReformBot.Tests.Cli.Serving;

public sealed class ServeVerbTests
{
    [Theory]
    [InlineData("http://0.0.0.0:8080", null, ExitCode.Failed, "REFORMBOT_SERVE_KEY")]
    [InlineData("http://127.0.0.1:8080;http://*:8081", "", ExitCode.Failed, "REFORMBOT_SERVE_KEY")]
    [InlineData("http://[::]:8080", "  ", ExitCode.Failed, "REFORMBOT_SERVE_KEY")]
    [InlineData("https://127.0.0.1:8080", "key", ExitCode.Usage, "https://127.0.0.1:8080")]
    [InlineData("8080", null, ExitCode.Usage, "8080")]
    [InlineData(";", null, ExitCode.Usage, "--urls")]
    public async Task An_address_that_will_not_do_is_refused_in_one_line(string urls, string? key, int code, string named)
    {
        using var console = new Captured(Language.English);
        console.Surroundings = console.Surroundings with { Environment = name => name == "REFORMBOT_SERVE_KEY" ? key : null };
        await console.FillAsync(Some.Incoming("donghu/jianbao-3.txt", Some.Original, Some.Metadata("东湖市推进产改工作简报")));
        Assert.Equal(code, await console.RunAsync("serve", "--urls", urls, "--library", console.Library));
        Assert.StartsWith("error: ", Assert.Single(console.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Contains(named, console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_that_is_not_there_is_told_before_anything_listens()
    {
        using var console = new Captured();
        Assert.Equal(ExitCode.Failed, await console.RunAsync("serve", "--library", console.Library));
        Assert.Contains("没有这个文件库", console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        using var console = new Captured();
        await console.FillAsync(Some.Incoming("donghu/jianbao-3.txt", Some.Original, Some.Metadata("东湖市推进产改工作简报")));
        Assert.Equal(ExitCode.Failed, await console.RunAsync("serve", "--urls", $"http://{listener.LocalEndpoint}", "--library", console.Library));
        Assert.Contains("无法监听", console.Error, StringComparison.Ordinal);
    }
}
