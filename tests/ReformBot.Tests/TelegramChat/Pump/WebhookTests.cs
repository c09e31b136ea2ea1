using System.Net;
using System.Text;
using ReformBot.Serving.Http;
using ReformBot.TelegramChat.Pump;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Pump;

/// <summary>The bot behind a path of the HTTP server, as the host puts them together; the chat server brings the updates.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private const string Path = "/telegram/geheim";
    private const string Secret = "s3cret_of-the-server";
    private const string Update = """{"update_id": 5, "message": {"message_id": 1, "date": 4102444800, "chat": {"id": 31, "type": "private"}, "from": {"id": 31}, "text": "直接送来"}}""";

    private readonly TelegramServerPerson _person = new(31);
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TelegramServer _telegram = null!;
    private RunningServer _server = null!;
    private TelegramBotUnderTest _bot = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Webhook? Hook => _bot.Ready.Task.IsCompletedSuccessfully ? _bot.Ready.Task.Result : null;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramServer.StartAsync();
        _telegram.World.Chat(31);
        _bot = new TelegramBotUnderTest(_telegram, new InMemoryChannelJournal(TimeProvider.System), new EchoDialogue
        {
            Answer = async (happened, _, cancellationToken) =>
            {
                if (happened.Text == "慢")
                    await _release.Task.WaitAsync(cancellationToken);
                return EchoDialogue.Echo(happened);
            },
        });
        var hook = new ServedHook(Path, Webhook.SecretHeader)
        {
            Channel = ("telegram", () => Hook is null ? "starting" : "ok"),
            LongestBody = 10_000,
            Admits = secret => Hook?.Admits(secret),
            Accept = body => Hook!.AcceptAsync(body),
        };
        _server = await RunningServer.StartAsync(new ScriptedAnswer(), RunningServer.Options with { Hook = hook, Key = "key" });
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _server.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task Before_the_bot_is_ready_the_server_is_told_to_come_again_and_health_says_so()
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(Path, Secret, Update));
        Assert.Contains("\"telegram\":\"starting\"", await HealthAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_brings_updates_and_is_answered_before_the_work_is_done()
    {
        await ListenAsync();
        Assert.Contains("\"telegram\":\"ok\"", await HealthAsync(), StringComparison.Ordinal);
        _telegram.World.Say(_person, "慢");
        _telegram.World.Say(_person, "快");
        await _bot.UntilAsync(() => _telegram.World.PendingUpdates == 0);
        Assert.Empty(_telegram.World.Chat(31).FromBot);
        _release.SetResult();
        await _bot.UntilAsync(() => _telegram.World.Chat(31).FromBot.Count() == 2);
        Assert.Equal(["答：慢", "答：快"], _telegram.World.Chat(31).FromBot.Select(message => message.Text));
        Assert.Null(_telegram.Webhook.LastError);
    }

    [Theory]
    [InlineData(Path, Secret, Update, HttpStatusCode.OK)]
    [InlineData(Path, "s3cret_of-the-serveR", Update, HttpStatusCode.Unauthorized)]
    [InlineData(Path, "", Update, HttpStatusCode.Unauthorized)]
    [InlineData(Path, null, Update, HttpStatusCode.Unauthorized)]
    [InlineData("/telegram/geheim2", Secret, Update, HttpStatusCode.NotFound)]
    [InlineData("/telegram", Secret, Update, HttpStatusCode.NotFound)]
    [InlineData(Path, Secret, "{}", HttpStatusCode.BadRequest)]
    [InlineData(Path, Secret, "<html>", HttpStatusCode.BadRequest)]
    [InlineData(Path, Secret, "", HttpStatusCode.BadRequest)]
    public async Task Only_who_knows_path_and_secret_brings_updates(string path, string? secret, string body, HttpStatusCode status)
    {
        await ListenAsync();
        Assert.Equal(status, await PostAsync(path, secret, body));
        if (status == HttpStatusCode.OK)
            await _bot.UntilAsync(() => _telegram.World.Chat(31).FromBot.Any());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_long_is_refused_whether_its_length_is_told_or_not(bool told)
    {
        await ListenAsync();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(Path, Secret, new string(' ', 10_001), chunked: !told));
    }

    [Fact]
    public async Task What_was_brought_twice_is_answered_once()
    {
        await ListenAsync();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Path, Secret, Update));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Path, Secret, Update));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Path, Secret, Update.Replace("5,", "6,", StringComparison.Ordinal).Replace("直接送来", "又一个", StringComparison.Ordinal)));
        await _bot.UntilAsync(() => _telegram.World.Chat(31).FromBot.Count() >= 2);
        Assert.Equal(["答：直接送来", "答：又一个"], _telegram.World.Chat(31).FromBot.Select(message => message.Text));
    }

    [Fact]
    public async Task Polling_afterwards_takes_the_webhook_away()
    {
        await ListenAsync();
        await _bot.StopAsync();
        Assert.NotEmpty(_telegram.Webhook.Url);
        await using var polling = new TelegramBotUnderTest(_telegram, new InMemoryChannelJournal(TimeProvider.System), new EchoDialogue()).Poll();
        await polling.UntilAsync(() => _telegram.World.HasPoll);
        Assert.Empty(_telegram.Webhook.Url);
    }

    private async Task ListenAsync()
    {
        _bot.Listen(new Uri(_server.Address, Path), Secret);
        await _bot.UntilAsync(() => _telegram.Webhook.Url.Length > 0);
        Assert.Equal(Secret, _telegram.Webhook.Secret);
    }

    private Task<string> HealthAsync() => _server.Client.GetStringAsync(new Uri("/healthz", UriKind.Relative), Stop);

    private async Task<HttpStatusCode> PostAsync(string path, string? secret, string body, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.Host = "bot.example.org";
        if (secret is not null)
            request.Headers.TryAddWithoutValidation(Webhook.SecretHeader, secret);
        using var response = await _server.Client.SendAsync(request, Stop);
        return response.StatusCode;
    }
}
