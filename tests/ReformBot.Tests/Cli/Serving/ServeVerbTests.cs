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
    public async Task An_address_that_is_taken_is_told_in_one_line()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        await RefusedAsync($"http://{listener.LocalEndpoint}");
    }

    /// <summary>203.0.113.0/24 is for documentation: no machine has such an address.</summary>
    [Fact]
    public Task An_address_of_another_machine_is_told_in_one_line() => RefusedAsync("http://203.0.113.7:8080");

    private static async Task RefusedAsync(string url)
    {
        using var console = new Captured();
        console.Surroundings = console.Surroundings with { Environment = name => name == "REFORMBOT_SERVE_KEY" ? "key" : null };
        await console.FillAsync(Some.Incoming("donghu/jianbao-3.txt", Some.Original, Some.Metadata("东湖市推进产改工作简报")));
        Assert.Equal(ExitCode.Failed, await console.RunAsync("serve", "--urls", url, "--library", console.Library));
        Assert.Contains("无法监听", Assert.Single(console.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Contains(url, console.Error, StringComparison.Ordinal);
    }
}
