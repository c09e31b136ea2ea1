using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Transport;

/// <summary>The strict server itself, asked without the client: a lenient fake would prove nothing. The words are those of tdlib/telegram-bot-api.</summary>
public sealed class TelegramServerTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly TelegramServerPerson _person = new(5);
    private TelegramServer _server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await TelegramServer.StartAsync(new() { Clock = _clock, EnforcesFloods = true });
        _server.World.Chat(5);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("<div>x</div>", "Unsupported start tag \"div\" at byte offset 0")]
    [InlineData("字<div>x", "Unsupported start tag \"div\" at byte offset 3")]
    [InlineData("<b", "Unclosed start tag at byte offset 0")]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b><i>x</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [InlineData("<b>x</b", "Unclosed end tag at byte offset 4")]
    [InlineData("<a href>x", "Can't find end tag corresponding to start tag \"a\"")]
    [InlineData("<a =1>x</a>", "Empty attribute name in the tag \"a\" at byte offset 0")]
    [InlineData("<a href=x/y>x</a>", "Unexpected end of name token at byte offset 8")]
    [InlineData("<span class=\"no\">x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("1 < 2 > 0", "Unsupported start tag \"\" at byte offset 2")]
    public async Task Markup_is_refused_in_the_words_of_the_real_server(string html, string why) =>
        Assert.Equal($"Bad Request: can't parse entities: {why}", await RefusedAsync("sendMessage", ("chat_id", 5), ("text", html), ("parse_mode", "HTML")));

    [Fact]
    public void Every_tag_that_the_api_names_is_known_and_nests()
    {
        var (text, entities) = TelegramServerHtml.Parse("<b>一<strong>二</strong></b><i><em>三</em></i><u><ins>四</ins></u><s><strike>五</strike><del>六</del></s>"
            + "<span class=\"tg-spoiler\">七</span><tg-spoiler>八</tg-spoiler><a href='https://e.org'>九</a><code>十</code><pre>百</pre>"
            + "<blockquote>千</blockquote><blockquote expandable>万</blockquote><tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji>");
        Assert.Equal("一二三四五六七八九十百千万👍", text);
        Assert.Equal(
            "bold bold italic italic underline underline strikethrough strikethrough strikethrough spoiler spoiler text_link code pre blockquote expandable_blockquote custom_emoji",
            string.Join(' ', entities.Select(entity => entity.Type)));
        Assert.Equal((13, 2), (entities[^1].Offset, entities[^1].Length));
    }

    [Fact]
    public async Task Requests_that_make_no_sense_are_refused_in_the_words_of_the_real_server()
    {
        Assert.Equal("Bad Request: chat_id is empty", await RefusedAsync("sendMessage", ("text", "x")));
        Assert.Equal("Bad Request: message text is empty", await RefusedAsync("sendMessage", ("chat_id", 5)));
        Assert.Equal("Bad Request: text must be non-empty", await RefusedAsync("sendMessage", ("chat_id", 5), ("text", " \n ")));
        Assert.Equal("Bad Request: message is too long", await RefusedAsync("sendMessage", ("chat_id", 5), ("text", new string('字', 4097))));
        Assert.Equal("Bad Request: chat not found", await RefusedAsync("sendMessage", ("chat_id", 6), ("text", "x")));
        Assert.Equal("Bad Request: message to edit not found", await RefusedAsync("editMessageText", ("chat_id", 5), ("message_id", 9), ("text", "x")));
        Assert.Equal("Bad Request: BUTTON_DATA_INVALID", await RefusedAsync("sendMessage", ("chat_id", 5), ("text", "x"), ("reply_markup", Keyboard(new string('x', 65)))));
        Assert.Equal("Not Found: method not found", await RefusedAsync("sendTelepathy"));
    }

    [Fact]
    public async Task Parameters_that_no_method_knows_are_noted()
    {
        await CallAsync("sendMessage", ("chat_id", 5), ("text", "x"), ("disable_web_preview", true));
        Assert.Equal(["sendmessage does not know disable_web_preview"], _server.Complaints);
    }

    [Fact]
    public async Task The_fourth_message_in_three_seconds_waits_and_says_how_long()
    {
        for (var number = 0; number < 3; number++)
            Assert.True((bool)(await CallAsync("sendMessage", ("chat_id", 5), ("text", $"{number}")))["ok"]!);
        var refused = await CallAsync("sendMessage", ("chat_id", 5), ("text", "x"));
        Assert.Equal(("Too Many Requests: retry after 3", 3, 429), ((string)refused["description"]!, (int)refused["parameters"]!["retry_after"]!, (int)refused["error_code"]!));
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.True((bool)(await CallAsync("sendMessage", ("chat_id", 5), ("text", "y")))["ok"]!);
        Assert.Equal(1, _server.Flood.Broken);
    }

    [Fact]
    public async Task A_group_takes_twenty_a_minute_edits_included()
    {
        _server.World.Chat(-8);
        var id = (int)(await CallAsync("sendMessage", ("chat_id", -8), ("text", "0")))["result"]!["message_id"]!;
        for (var number = 1; number < 20; number++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1.5));
            Assert.True((bool)(await CallAsync("editMessageText", ("chat_id", -8), ("message_id", id), ("text", $"{number}")))["ok"]!);
        }

        Assert.StartsWith("Too Many Requests", await RefusedAsync("editMessageText", ("chat_id", -8), ("message_id", id), ("text", "x")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_gets_each_update_with_the_secret_until_it_accepts()
    {
        using var hook = new HttpListener();
        hook.Prefixes.Add(_server.Address.GetLeftPart(UriPartial.Authority).Replace($"{_server.Address.Port}", $"{FreePort()}") + "/hook/");
        hook.Start();
        await CallAsync("setWebhook", ("url", hook.Prefixes.Single()), ("secret_token", "s3"));
        _server.World.Say(_person, "一");
        _server.World.Say(_person, "二");
        var refused = await AnswerAsync(hook, 500);
        _clock.Advance(TimeSpan.FromSeconds(1));
        var first = await AnswerAsync(hook, 200);
        var second = await AnswerAsync(hook, 200);
        Assert.Equal(("s3", refused.Body), (refused.Secret, first.Body));
        Assert.Contains("\"update_id\"", first.Body, StringComparison.Ordinal);
        Assert.NotEqual(first.Body, second.Body);
        Assert.Equal("Wrong response from the webhook: 500 Internal Server Error", _server.Webhook.LastError);
    }

    [Fact]
    public async Task What_is_kept_of_a_chat_is_bounded()
    {
        await using var server = await TelegramServer.StartAsync(new() { KeepsMessages = 10 });
        for (var number = 0; number < 100; number++)
            server.World.Say(_person, $"{number}");
        Assert.Equal((10, 100, 100), (server.World.Chat(5).Messages.Count, server.World.Chat(5).Sent, server.World.PendingUpdates));
    }

    private static int FreePort()
    {
        using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    private static async Task<(string? Secret, string Body)> AnswerAsync(HttpListener hook, int status)
    {
        var request = await hook.GetContextAsync().WaitAsync(Stop);
        var body = await new StreamReader(request.Request.InputStream).ReadToEndAsync(Stop);
        request.Response.StatusCode = status;
        request.Response.Close();
        return (request.Request.Headers["X-Telegram-Bot-Api-Secret-Token"], body);
    }

    private static JsonObject Keyboard(string data) =>
        new() { ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = "一", ["callback_data"] = data })) };

    private async Task<JsonNode> CallAsync(string method, params (string Name, JsonNode Value)[] values)
    {
        var body = new JsonObject();
        foreach (var (name, value) in values)
            body[name] = value;
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri($"{_server.Address}bot{_server.Options.Token}/{method}"), content, Stop);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
    }

    private async Task<string> RefusedAsync(string method, params (string Name, JsonNode Value)[] values)
    {
        // Not for being too fast.
        _clock.Advance(TimeSpan.FromSeconds(3));
        return (string)(await CallAsync(method, values))["description"]!;
    }
}
