using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Cli.Telegramming;

/// <summary>What an operator sees who starts the bot.</summary>
public sealed class TelegramVerbTests : IAsyncLifetime
{
    private readonly Captured _console = new(Language.English);
    private TelegramServer _server = null!;
    private string? _token;

    public async ValueTask InitializeAsync()
    {
        _server = await TelegramServer.StartAsync();
        _token = _server.Options.Token;
        _console.Surroundings = _console.Surroundings with { Environment = name => name == "REFORMBOT_TELEGRAM_TOKEN" ? _token : null, Clock = new SkippingTimeProvider(TimeSpan.FromSeconds(19)) };
        await _console.FillAsync(Some.Incoming("donghu/jianbao-3.txt", Some.Original, Some.Metadata("东湖市推进产改工作简报")));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _console.Dispose();
    }

    [Theory]
    [InlineData(null, "@BotFather")]
    [InlineData("  ", "@BotFather")]
    [InlineData("4200:revoked", "revoked")]
    [InlineData("nonsense", "no such bot")]
    public async Task A_token_that_will_not_do_is_told_in_one_line_that_does_not_show_it(string? token, string named)
    {
        _token = token;
        Assert.Equal(ExitCode.Failed, await RunAsync());
        Assert.Contains(named, Line(), StringComparison.Ordinal);
        Assert.DoesNotContain(token?.Trim() is { Length: > 0 } shown ? shown : "4200", _console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_place_of_the_server_is_told()
    {
        _server.Faults.Next("getMe", [.. Enumerable.Repeat(TelegramServerFault.ProxyPage, 5)]);
        Assert.Equal(ExitCode.Failed, await RunAsync());
        Assert.Contains("no Bot API server", _console.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://example.org")]
    [InlineData("api.telegram.org")]
    public async Task An_address_that_is_none_is_a_slip_of_the_command_line(string api)
    {
        Assert.Equal(ExitCode.Usage, await _console.RunAsync("telegram", "--telegram-api", api, "--library", _console.Library));
        Assert.Contains(api, Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_wrong_are_told_before_anything_is_sent()
    {
        _console.Write("telegram.json", """{"operators": "wang"}""");
        Assert.Equal(ExitCode.Failed, await RunAsync());
        Assert.Contains("operators", _console.Error, StringComparison.Ordinal);
        Assert.Equal(0, _server.Calls("getMe"));
    }

    [Fact]
    public async Task A_key_that_is_damaged_is_not_replaced_silently()
    {
        _console.Write("telegram.key", "short");
        Assert.Equal(ExitCode.Failed, await RunAsync());
        Assert.Contains("telegram.key is no key", _console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_may_lie_in_the_secrets_file_for_its_own_server_only()
    {
        _console.Write("secrets.json", $$"""{"{{_server.Address.Host}}": "4200:revoked", "api.telegram.org": "another"}""");
        _token = null;
        Assert.Equal(ExitCode.Failed, await RunAsync());
        Assert.Contains("revoked", _console.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("4200", _console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_says_who_the_bot_is_and_how_updates_come_and_never_the_token()
    {
        await _console.RunAsync("doctor", "--telegram-api", $"{_server.Address}", "--library", _console.Library);
        Assert.Contains("@policy_bot", _console.Out, StringComparison.Ordinal);
        Assert.Contains("REFORMBOT_TELEGRAM_TOKEN", _console.Out, StringComparison.Ordinal);
        Assert.Contains("long polling", _console.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("secret_part", _console.Out + _console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_tells_a_token_that_was_revoked()
    {
        _token = "4200:revoked";
        Assert.Equal(ExitCode.Failed, await _console.RunAsync("doctor", "--telegram-api", $"{_server.Address}", "--library", _console.Library));
        Assert.Contains("@BotFather", _console.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://bot.example.org")]
    [InlineData("bot.example.org")]
    public async Task A_webhook_needs_https(string url)
    {
        Assert.Equal(ExitCode.Usage, await _console.RunAsync("serve", "--urls", "http://127.0.0.1:0", "--telegram-webhook", url, "--library", _console.Library));
        Assert.Contains(url, Line(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync() => _console.RunAsync("telegram", "--telegram-api", $"{_server.Address}", "--library", _console.Library);

    private string Line() => Assert.Single(_console.Error.TrimEnd('\n').Split('\n'));
}
