using System.Text;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.BotApi;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Transport;

/// <summary>What every transport owes, asked over a server that is as strict as the real one. A transport that sends what no method knows fails too.</summary>
public abstract partial class TelegramTransportContract : IAsyncLifetime
{
    private readonly List<IDisposable> _owned = [];
    private TelegramServer? _server;

    private protected ManualTimeProvider Clock { get; } = new();

    private protected TelegramServer Server => _server!;

    private protected TelegramServerWorld World => Server.World;

    private protected TelegramServerPerson Person { get; } = new(31, "老王", "laowang");

    private protected ITelegramTransport Transport { get; private set; } = null!;

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await StartAsync(new TelegramServerOptions());
        World.Chat(Person.Id);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _owned.ForEach(one => one.Dispose());
        var complaints = Server.Complaints;
        await Server.DisposeAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_bot_knows_itself()
    {
        var me = await Transport.GetMeAsync(Stop);
        Assert.Equal((4200, true, "policy_bot"), (me.Value!.Id, me.Value.IsBot, me.Value.Username));
    }

    [Fact]
    public async Task A_message_arrives_with_marks_buttons_and_what_it_answers()
    {
        var asked = World.Say(Person, "补贴多少？");
        var sent = await Transport.SendMessageAsync(new(Person.Id, TelegramText.FromHtml("<b>841.8</b> 万元<blockquote expandable>第三条\n原文</blockquote>"))
        {
            ReplyTo = new(asked.Id),
            Keyboard = InlineKeyboard.Of([InlineButton.Calling("〔1〕", "p:1"), InlineButton.Opening("原文件", "https://example.org/1")]),
        }, Stop);
        Assert.Equal((Person.Id, "841.8 万元第三条\n原文", asked.Id), (sent.Value!.Chat.Id, sent.Value.Text, sent.Value.ReplyToMessage!.MessageId));
        Assert.Equal(["bold", "expandable_blockquote"], sent.Value.Entities.Select(entity => entity.Type));
        Assert.Equal("p:1", sent.Value.ReplyMarkup!.Rows[0][0].CallbackData);
        Assert.Equal(sent.Value.MessageId, Assert.Single(World.Chat(Person.Id).FromBot).Id);
    }

    [Theory]
    [InlineData("<b>不是标记</b> & \"引号\" 'x' &amp;")]
    [InlineData("</b></blockquote><a href=\"tg://user?id=1\">")]
    [InlineData("\u202eאבג\u202c 零宽\u200b字 \U000E0041标签 👷🏽‍♀️ &#x3C; &nope;")]
    [InlineData("<script>alert(1)</script>%s{0}\\n`*_[")]
    public async Task Text_of_people_is_shown_as_it_is_and_never_taken_for_markup(string text)
    {
        var sent = await Transport.SendMessageAsync(new(Person.Id, TelegramText.FromHtml($"<i>{TelegramText.Escape(text)}</i>")), Stop);
        Assert.Equal(text, sent.Value!.Text);
        Assert.Equal(text.Length, Assert.Single(sent.Value.Entities).Length);
    }

    /// <summary>Units of UTF-16 after entities were parsed: tags do not count, an emoji counts twice.</summary>
    [Theory]
    [InlineData("字", 4096, true)]
    [InlineData("字", 4097, false)]
    [InlineData("<b>字</b>", 4096, true)]
    [InlineData("<b>字</b>", 4097, false)]
    [InlineData("👷", 2048, true)]
    [InlineData("👷", 2049, false)]
    [InlineData("&lt;", 4096, true)]
    [InlineData("&lt;", 4097, false)]
    public async Task A_text_may_have_4096_units_and_one_more_is_not_even_sent(string piece, int times, bool fits)
    {
        var text = TelegramText.FromHtml(string.Concat(Enumerable.Repeat(piece, times)));
        var sent = await Transport.SendMessageAsync(new(Person.Id, text), Stop);
        Assert.Equal(fits, sent.Succeeded);
        Assert.Equal(fits ? 1 : 0, Server.Calls("sendMessage"));
        Assert.True(fits || sent is { Error: { Kind: TelegramErrorKind.MessageTooLong, Uncertain: false } });
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("<b> </b>")]
    public async Task An_empty_message_is_not_sent(string html)
    {
        Assert.True((await Transport.SendMessageAsync(new(Person.Id, TelegramText.FromHtml(html)), Stop)).FailedBy(TelegramErrorKind.MessageEmpty));
        Assert.Equal(0, Server.Calls("sendMessage"));
    }

    [Theory]
    [InlineData("<div>块</div>")]
    [InlineData("<b>没有关")]
    [InlineData("<b><i>交错</b></i>")]
    [InlineData("多出来</b>")]
    [InlineData("<span class=\"x\">字</span>")]
    public async Task Markup_that_the_server_cannot_parse_goes_through_as_plain_text(string html)
    {
        var text = TelegramText.FromHtml(html);
        Assert.True((await Transport.SendMessageAsync(new(Person.Id, text), Stop)).FailedBy(TelegramErrorKind.CantParseEntities));
        Assert.True((await Transport.SendMessageAsync(new(Person.Id, text.ToPlain()), Stop)).Succeeded);
    }

    public static TheoryData<string, bool> Buttons => new()
    {
        { new string('x', 64), true },
        { new string('x', 65), false },
        { new string('字', 21), true },
        { new string('字', 22), false },
        { "", false },
    };

    [Theory]
    [MemberData(nameof(Buttons))]
    public async Task A_button_carries_64_bytes(string data, bool fits)
    {
        var sent = await Transport.SendMessageAsync(new(Person.Id, TelegramText.FromPlain("选一个")) { Keyboard = InlineKeyboard.Of([InlineButton.Calling("一", data)]) }, Stop);
        Assert.Equal(fits ? null : TelegramErrorKind.ButtonsInvalid, sent.Error?.Kind);
        Assert.Equal(fits ? 1 : 0, Server.Calls("sendMessage"));
        Assert.Equal(fits, Encoding.UTF8.GetByteCount(data) is > 0 and <= TelegramLimits.CallbackDataBytes);
    }

    [Theory]
    [InlineData(25, 4, true)]
    [InlineData(26, 4, false)]
    [InlineData(1, 8, true)]
    [InlineData(1, 9, false)]
    public async Task A_keyboard_has_a_hundred_buttons_and_eight_in_a_row(int rows, int columns, bool fits)
    {
        var row = Enumerable.Range(0, columns).Select(number => InlineButton.Calling($"{number}", $"{number}")).ToArray();
        var keyboard = new InlineKeyboard([.. Enumerable.Repeat(row, rows)]);
        Assert.Equal(fits, (await Transport.SendMessageAsync(new(Person.Id, TelegramText.FromPlain("选")) { Keyboard = keyboard }, Stop)).Succeeded);
    }

    [Fact]
    public async Task An_edit_changes_the_message_and_the_same_edit_again_says_so()
    {
        var keyboard = InlineKeyboard.Of([InlineButton.Calling("〔1〕", "1")]);
        var sent = await Transport.SendMessageAsync(new(Person.Id, TelegramText.FromPlain("正在查…")) { Keyboard = keyboard }, Stop);
        var edit = new EditMessageTextRequest(Person.Id, sent.Value!.MessageId, TelegramText.FromHtml("<b>查到了</b>"));
        Assert.Empty(sent.Value.Entities);
        Assert.Equal("查到了", (await Transport.EditMessageTextAsync(edit, Stop)).Value!.Text);
        Assert.True((await Transport.EditMessageTextAsync(edit, Stop)).FailedBy(TelegramErrorKind.MessageNotModified));
        var message = Assert.Single(World.Chat(Person.Id).FromBot);
        Assert.Equal(["正在查…", "查到了"], message.Versions.Select(version => version.Text));
        Assert.Null(message.Now.Keyboard);
    }

    [Fact]
    public async Task Buttons_change_without_the_text()
    {
        var sent = await Transport.SendMessageAsync(new(Person.Id, TelegramText.FromPlain("第三条")), Stop);
        var edit = new EditMessageReplyMarkupRequest(Person.Id, sent.Value!.MessageId, InlineKeyboard.Of([InlineButton.Calling("▶", "2")]));
        Assert.True((await Transport.EditMessageReplyMarkupAsync(edit, Stop)).Succeeded);
        Assert.True((await Transport.EditMessageReplyMarkupAsync(edit, Stop)).FailedBy(TelegramErrorKind.MessageNotModified));
        Assert.Single(World.Chat(Person.Id).FromBot.Single().Now.Buttons());
    }

    [Fact]
    public async Task Only_messages_of_the_bot_that_are_still_there_are_edited()
    {
        var asked = World.Say(Person, "问题");
        var text = TelegramText.FromPlain("答案");
        Assert.True((await Transport.EditMessageTextAsync(new(Person.Id, asked.Id, text), Stop)).FailedBy(TelegramErrorKind.MessageCantBeEdited));
        Assert.True((await Transport.EditMessageTextAsync(new(Person.Id, 999, text), Stop)).FailedBy(TelegramErrorKind.MessageToEditNotFound));
    }

    [Fact]
    public async Task A_callback_is_answered_once()
    {
        var sent = await Transport.SendMessageAsync(new(Person.Id, TelegramText.FromPlain("选")) { Keyboard = InlineKeyboard.Of([InlineButton.Calling("一", "1")]) }, Stop);
        var callback = World.Press(Person, World.Chat(Person.Id).Find(sent.Value!.MessageId)!, "1");
        Assert.True((await Transport.AnswerCallbackQueryAsync(new(callback) { Text = "好" }, Stop)).Succeeded);
        Assert.True((await Transport.AnswerCallbackQueryAsync(new(callback), Stop)).FailedBy(TelegramErrorKind.QueryTooOld));
        Assert.Equal("好", World.AnswerOf(callback));
    }

    [Fact]
    public async Task A_callback_that_is_too_old_cannot_be_answered()
    {
        var callback = World.Press(Person, World.Say(Person, "x"), "1");
        Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.True((await Transport.AnswerCallbackQueryAsync(new(callback), Stop)).FailedBy(TelegramErrorKind.QueryTooOld));
    }

    [Fact]
    public async Task A_document_arrives_whole_under_its_name()
    {
        var bytes = Enumerable.Range(0, 300_000).Select(number => (byte)number).ToArray();
        var sent = await Transport.SendDocumentAsync(new(Person.Id, "关于“产改”的通知（2024）.pdf", bytes) { Caption = TelegramText.FromHtml("<b>原文件</b>") }, Stop);
        Assert.Equal(("原文件", MessageContent.Document), (sent.Value!.Caption, sent.Value.Content));
        var message = Assert.Single(World.Chat(Person.Id).FromBot);
        Assert.Equal("关于“产改”的通知（2024）.pdf", message.FileName);
        Assert.Equal(bytes, message.File);
    }

    [Fact]
    public async Task Documents_beyond_the_limits_are_not_sent()
    {
        var caption = TelegramText.FromPlain(new string('字', 1025));
        Assert.True((await Transport.SendDocumentAsync(new(Person.Id, "a.pdf", new byte[1]) { Caption = caption }, Stop)).FailedBy(TelegramErrorKind.MessageTooLong));
        Assert.True((await Transport.SendDocumentAsync(new(Person.Id, "a.pdf", new byte[TelegramLimits.DocumentBytes + 1]), Stop)).FailedBy(TelegramErrorKind.FileTooLarge));
        Assert.False((await Transport.SendDocumentAsync(new(Person.Id, "a.pdf", Array.Empty<byte>()), Stop)).Succeeded);
        Assert.Equal(0, Server.Calls("sendDocument"));
    }

    [Fact]
    public async Task A_draft_is_seen_until_the_message_comes()
    {
        Assert.True((await Transport.SendMessageDraftAsync(new(Person.Id, 7, TelegramText.FromHtml("正在<b>写</b>")), Stop)).Succeeded);
        Assert.Equal("正在写", World.Chat(Person.Id).Draft);
        await Transport.SendMessageAsync(new(Person.Id, TelegramText.FromPlain("写完了")), Stop);
        Assert.Null(World.Chat(Person.Id).Draft);
    }

    [Fact]
    public async Task A_server_without_drafts_is_asked_once()
    {
        await RestartAsync(new TelegramServerOptions { KnowsDrafts = false });
        for (var time = 0; time < 3; time++)
        {
            Assert.True((await Transport.SendMessageDraftAsync(new(Person.Id, 7, TelegramText.FromPlain("写")), Stop)).FailedBy(TelegramErrorKind.MethodUnknown));
            Clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(1, Server.Calls("sendMessageDraft"));
        await RestartAsync(new TelegramServerOptions());
    }

    private protected abstract ITelegramTransport Make(HttpMessageInvoker http, BotApiOptions options);

    private protected ITelegramTransport Make(Uri address, string token) =>
        Make(Own(new HttpMessageInvoker(BotApiHttp.CreateHandler())), new BotApiOptions(token) { Address = address });

    private protected T Own<T>(T one)
        where T : IDisposable
    {
        _owned.Add(one);
        return one;
    }

    private protected async Task RestartAsync(TelegramServerOptions options)
    {
        if (_server is not null)
            await _server.DisposeAsync();
        await StartAsync(options);
        World.Chat(Person.Id);
    }

    private async Task StartAsync(TelegramServerOptions options)
    {
        _server = await TelegramServer.StartAsync(options with { Clock = Clock });
        Transport = Make(_server.Address, options.Token);
    }
}
