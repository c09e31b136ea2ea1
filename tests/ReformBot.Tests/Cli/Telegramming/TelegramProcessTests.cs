using System.Diagnostics;
using System.Globalization;
using ReformBot.Cli.Hosting;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Cli.Telegramming;

/// <summary>The built program against the strict server: killed without a warning, told to stop, reached by webhook.</summary>
public sealed class TelegramProcessTests : IAsyncLifetime
{
    private readonly Captured _console = new();
    private TelegramServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await TelegramServer.StartAsync(new TelegramServerOptions { SharesMessageIds = true });
        await _console.FillAsync(Some.Incoming("donghu/jianbao-3.txt", Some.Original, Some.Metadata("东湖市推进产改工作简报", "江苏/东湖")));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _console.Dispose();
    }

    [Fact]
    public async Task Killed_again_and_again_it_answers_every_question_once()
    {
        const int Questions = 3;
        var people = Enumerable.Range(1, 8).Select(id => new TelegramServerPerson(id)).ToList();
        foreach (var person in people)
        {
            for (var question = 0; question < Questions; question++)
                _server.World.Say(person, "/help");
        }

        var random = new Random();
        for (var kill = 0; kill < 3; kill++)
        {
            // A fast machine may have all of them before the last kill.
            var enough = Math.Min(Messages(people) + random.Next(1, 6), people.Count * Questions);
            using var program = Start();
            await UntilAsync(() => Messages(people) >= enough || program.HasExited);
            program.Kill();
            await program.WaitForExitAsync(Token);
        }

        using var last = Start();
        await UntilAsync(() => people.TrueForAll(person => _server.World.Chat(person.Id).FromBot.Count() >= Questions) && _server.World is { HasPoll: true, PendingUpdates: 0 });
        await StopAsync(last, "INT");
        Assert.Empty(_server.Complaints);
        Assert.All(people, person => Assert.Equal(Questions, _server.World.Chat(person.Id).FromBot.Count()));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Told_to_stop_it_ends_well_and_wrote_who_it_was_and_nothing_of_what_was_said(string signal)
    {
        _server.World.Say(new TelegramServerPerson(31), "东湖以工代训发放补贴多少？");
        using var program = Start();
        await UntilAsync(() => _server.World.Chat(31).FromBot.Any() && _server.World.HasPoll);
        Assert.Contains("312.5", _server.World.Chat(31).FromBot.First().Text, StringComparison.Ordinal);
        var said = await StopAsync(program, signal);
        Assert.Contains("@policy_bot", said, StringComparison.Ordinal);
        Assert.DoesNotContain("补贴", said, StringComparison.Ordinal);
        var key = new FileInfo(Path.Combine(_console.Folder, "telegram.key"));
        Assert.Equal(32, key.Length);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, key.UnixFileMode);
    }

    [Fact]
    public async Task Served_by_webhook_it_takes_updates_at_a_path_that_nobody_guesses()
    {
        // The address has to be known before the server listens: a port that was free a moment ago.
        using var free = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://{free.LocalEndpoint}";
        free.Stop();
        using var program = Start("serve", "--urls", address, "--telegram-webhook", address);
        await UntilAsync(() => _server.Webhook.Url.Length > 0);
        Assert.Matches("/telegram/[0-9a-f]{24}$", _server.Webhook.Url);
        _server.World.Say(new TelegramServerPerson(31), "东湖以工代训发放补贴多少？");
        await UntilAsync(() => _server.World.Chat(31).FromBot.Any());
        using var client = new HttpClient();
        Assert.Contains("\"telegram\":\"ok\"", await client.GetStringAsync(new Uri(address + "/healthz"), Token), StringComparison.Ordinal);
        await StopAsync(program, "INT");
    }

    private int Messages(IEnumerable<TelegramServerPerson> people) => people.Sum(person => _server.World.Chat(person.Id).FromBot.Count());

    private Process Start(params string[] verb)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "reformbot.dll"), .. verb.Length == 0 ? ["telegram"] : verb, "--no-model", "--telegram-api", $"{_server.Address}", "--library", _console.Library,
        ];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments) { RedirectStandardError = true, UseShellExecute = false };
        start.Environment["REFORMBOT_TELEGRAM_TOKEN"] = _server.Options.Token;
        return Process.Start(start)!;
    }

    /// <summary>What it had said on standard error.</summary>
    private static async Task<string> StopAsync(Process program, string signal)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("there is no signal to send");
        using var kill = Process.Start("kill", [$"-{signal}", program.Id.ToString(CultureInfo.InvariantCulture)]);
        var said = await program.StandardError.ReadToEndAsync(Token);
        await program.WaitForExitAsync(Token);
        Assert.Equal(ExitCode.Ok, program.ExitCode);
        return said;
    }

    private static async Task UntilAsync(Func<bool> reached)
    {
        while (!reached())
            await Task.Delay(10, Token);
    }
}
