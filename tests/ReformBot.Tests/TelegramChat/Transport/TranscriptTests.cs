using ReformBot.TelegramChat.Transport.BotApi;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Transport;

/// <summary>What the transcript shows is what the person sees: sent by the client, parsed and stored by the strict server.</summary>
public sealed class TranscriptTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_transcript_shows_marks_quotations_buttons_edits_and_files()
    {
        await using var server = await TelegramServer.StartAsync();
        using var http = new HttpMessageInvoker(BotApiHttp.CreateHandler());
        var transport = BuiltTransport.Make(http, new BotApiOptions(server.Options.Token) { Address = server.Address });
        var person = new TelegramServerPerson(7, "老王");
        var asked = server.World.Say(person, "河口县学徒补贴有多少？");
        var sent = (await transport.SendMessageAsync(new(7, TelegramText.FromPlain("正在查……")) { ReplyTo = new(asked.Id) }, Stop)).Value!;
        var answer = TelegramText.FromHtml($"每人每月 <b>600 元</b>〔1〕\n<blockquote expandable><b>《学徒办法（演示）》</b>\n第三条：{TelegramText.Escape("<每人> & 每月")}\n"
            + "<b>600 元</b></blockquote>\n<a href=\"https://example.org/1\">网页</a>");
        await transport.EditMessageTextAsync(new(7, sent.MessageId, answer)
        {
            Keyboard = InlineKeyboard.Of([InlineButton.Calling("〔1〕", "p:1"), InlineButton.Calling("原文件", "f:1")], [InlineButton.Calling("👍", "v:1"), InlineButton.Calling("👎", "v:0")]),
        }, Stop);
        await transport.SendDocumentAsync(new(7, "学徒办法.pdf", "演示"u8.ToArray()) { Caption = TelegramText.FromPlain("原文件") }, Stop);
        await transport.SendMessageDraftAsync(new(7, 1, TelegramText.FromPlain("还有……")), Stop);
        Approved.Check(TranscriptRenderer.Render(server.World.Chat(7)), "transcript");
    }
}
