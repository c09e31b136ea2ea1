using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.BotApi;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Transport;

/// <summary>A transport against a server that we did not write. It is lax and incomplete, so it cannot pass the contract; what it does, it does in its own way.</summary>
public abstract class SecondOpinionContract : IAsyncLifetime
{
    private readonly HttpMessageInvoker _http = new(BotApiHttp.CreateHandler());
    private SecondOpinionServer? _server;
    private ITelegramTransport? _transport;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await SecondOpinionServer.StartAsync(Stop);
        _transport = Make(_http, new BotApiOptions(SecondOpinionServer.Token) { Address = _server.Address });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _http.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    [Fact]
    public async Task It_knows_who_the_bot_is() => Assert.Equal("TestNameBot", (await _transport!.GetMeAsync(Stop)).Value!.Username);

    [Fact]
    public async Task What_a_person_writes_reaches_the_bot()
    {
        await _server!.ActAsync("sendMessage", new() { ["text"] = "高邮补贴多少？" });
        await _server.ActAsync("sendCommand", new() { ["text"] = "/help", ["entities"] = new[] { new { offset = 0, length = 5, type = "bot_command" } } });
        var updates = (await _transport!.GetUpdatesAsync(new(0, TimeSpan.Zero), Stop)).Value!;
        Assert.Equal(["高邮补贴多少？", "/help"], updates.Select(update => update.Message!.Text));
        Assert.Equal("bot_command", Assert.Single(updates[1].Message!.Entities).Type);
        Assert.True(updates[1].UpdateId > updates[0].UpdateId);
    }

    [Fact]
    public async Task An_answer_is_seen_edited_and_its_button_pressed()
    {
        var sent = await _transport!.SendMessageAsync(
            new(9, TelegramText.FromHtml("<b>841.8</b> 万元")) { Keyboard = InlineKeyboard.Of([InlineButton.Calling("〔1〕", "p:1")]) }, Stop);
        var seen = Assert.Single(await _server!.FromBotAsync());
        Assert.Equal(("<b>841.8</b> 万元", "HTML"), (seen.GetProperty("text").GetString(), seen.GetProperty("parse_mode").GetString()!.ToUpperInvariant())); // the real one does not mind the case
        Assert.Equal("p:1", seen.GetProperty("reply_markup").GetProperty("inline_keyboard")[0][0].GetProperty("callback_data").GetString());

        Assert.True((await _transport.EditMessageTextAsync(new(9, sent.Value!.MessageId, TelegramText.FromPlain("改过")), Stop)).Succeeded);
        Assert.Equal("改过", Assert.Single(await _server.FromBotAsync()).GetProperty("text").GetString());

        await _server.ActAsync("sendCallback", new() { ["data"] = "p:1", ["message"] = new { message_id = sent.Value.MessageId, date = 1, chat = new { id = 9, type = "private" } } });
        var pressed = Assert.Single((await _transport.GetUpdatesAsync(new(0, TimeSpan.Zero), Stop)).Value!).CallbackQuery!;
        Assert.Equal(("p:1", sent.Value.MessageId), (pressed.Data, pressed.Message!.MessageId));
        Assert.True((await _transport.AnswerCallbackQueryAsync(new(pressed.Id), Stop)).Succeeded);
    }

    [Fact]
    public async Task A_method_that_it_does_not_know_is_an_error_and_no_exception()
    {
        var typing = await _transport!.SendChatActionAsync(new(9), Stop);
        Assert.True(typing.FailedBy(TelegramErrorKind.NotTelegram));
    }

    private protected abstract ITelegramTransport Make(HttpMessageInvoker http, BotApiOptions options);
}
