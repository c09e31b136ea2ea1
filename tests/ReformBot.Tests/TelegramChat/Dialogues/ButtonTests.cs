using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Dialogues.Buttons;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Dialogues;

/// <summary>What the buttons below answers do, for whom and how long.</summary>
public sealed class ButtonTests
{
    private const string Grade = "平湖中级工技能提升补贴多少？";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_source_opens_its_clause_and_pages_in_place_until_it_is_folded()
    {
        var bench = await DialogueBench.OpenAsync();
        var opened = await bench.PressAsync(await bench.SayAsync(Grade), "〔1〕");
        Assert.Equal(OutgoingKind.Send, opened.Messages[0].Kind);
        Assert.Contains("中级工每人1300元", DialogueBench.Read(opened), StringComparison.Ordinal);
        var next = await bench.PressAsync(opened, "▶");
        Assert.Equal(OutgoingKind.Edit, next.Messages[0].Kind);
        Assert.NotEqual(DialogueBench.Read(opened), DialogueBench.Read(next));
        Assert.Equal(DialogueBench.Read(opened), DialogueBench.Read(await bench.PressAsync(next, "◀")));
        var folded = await bench.PressAsync(next, "收起");
        Assert.EndsWith("（已收起）", DialogueBench.Read(folded), StringComparison.Ordinal);
        Assert.Equal(DialogueBench.Read(next), DialogueBench.Read(await bench.PressAsync(folded, "展开")));
    }

    [Fact]
    public async Task Paging_goes_through_a_whole_document_and_stops_at_its_ends()
    {
        var bench = await DialogueBench.OpenAsync();
        var page = await bench.PressAsync(await bench.SayAsync("/documents"), "1");
        Assert.DoesNotContain("◀", DialogueBench.Buttons(page).Select(button => button.Text));
        var pages = 1;
        for (; DialogueBench.Buttons(page).Any(button => button.Text == "▶"); pages++)
            page = await bench.PressAsync(page, "▶");
        Assert.InRange(pages, 3, 100);
    }

    [Fact]
    public async Task A_clause_longer_than_a_message_has_several_pages()
    {
        var bench = await DialogueBench.OpenAsync();
        var document = (await bench.Context.Borrow().Library.FindAsync(AnsweringTexts.RuleName, version: null, Stop))!;
        var sentences = string.Concat(Enumerable.Range(1, 350).Select(i => $"第{i}项工作由市总工会牵头推进，按季度报告。"));
        document = document with { Passages = [document.Passages[0], document.Passages[1] with { Body = TextNormalizer.Normalize(sentences) }] };
        var read = "";
        for (var part = 0; part < 3; part++)
        {
            var page = new ClausePage(document, 1, part, ValidityStatus.InForce);
            DialogueBench.Check(new OutgoingMessage { Html = page.Html("policy_bot"), Buttons = page.Buttons(sendsDocuments: true) });
            Assert.Contains($"（本条第 {part + 1}/3 部分）", read += page.Html(null), StringComparison.Ordinal);
        }

        Assert.All(Enumerable.Range(1, 350), i => Assert.Contains($"第{i}项工作", read, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Opening_is_for_everybody_a_verdict_for_each()
    {
        var bench = await DialogueBench.OpenAsync(new DialogueOptions { Operators = [99] });
        var answer = await bench.SayInGroupAsync(Grade, DialogueBench.Ann);
        Assert.Contains("1300元", DialogueBench.Read(await bench.PressAsync(answer, "〔1〕", DialogueBench.Ben, DialogueBench.Group)), StringComparison.Ordinal);
        Assert.Equal("谢谢您的评价。", (await bench.PressAsync(answer, "👍", DialogueBench.Ann, DialogueBench.Group)).Toast);
        Assert.Equal("谢谢您的评价。", (await bench.PressAsync(answer, "👍", DialogueBench.Ben, DialogueBench.Group)).Toast);
        Assert.Equal("您已经评价过了。", (await bench.PressAsync(answer, "👍", DialogueBench.Ben, DialogueBench.Group)).Toast);
        await bench.PressAsync(answer, "👎", DialogueBench.Ben, DialogueBench.Group);
        Assert.Contains("👍 1 / 1　👎 1 / 1", DialogueBench.Read(await bench.SayAsync("/stats", 99)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_soon_after_a_bad_verdict_is_its_reason()
    {
        var bench = await DialogueBench.OpenAsync(new DialogueOptions { Operators = [99] });
        var answer = await bench.SayAsync(Grade);
        Assert.Contains("回复这条消息", DialogueBench.Read(await bench.PressAsync(answer, "👎")), StringComparison.Ordinal);
        Assert.Contains("谢谢说明", DialogueBench.Read(await bench.SayAsync("引的是旧文件", change: said => said with { IsReply = true })), StringComparison.Ordinal);
        Assert.Contains("引的是旧文件（平湖中级工技能提升补贴多少？）", DialogueBench.Read(await bench.SayAsync("/stats", 99)), StringComparison.Ordinal);
        // It is taken once, and a question is a question.
        Assert.DoesNotContain("谢谢说明", DialogueBench.Read(await bench.SayAsync("平湖高级工补贴", change: said => said with { IsReply = true })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_is_taken_for_some_minutes_only()
    {
        var bench = await DialogueBench.OpenAsync();
        await bench.PressAsync(await bench.SayAsync(Grade), "👎");
        bench.Clock.Advance(new DialogueOptions().ReasonTaken + TimeSpan.FromSeconds(1));
        Assert.DoesNotContain("谢谢说明", DialogueBench.Read(await bench.SayAsync("引的是旧文件", change: said => said with { IsReply = true })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_shows_other_passages_and_the_hotlines()
    {
        var bench = await DialogueBench.OpenAsync();
        var near = await bench.PressAsync(await bench.SayAsync(Grade), "没答对？");
        Assert.Contains("不构成回答", DialogueBench.Read(near), StringComparison.Ordinal);
        Assert.Contains("12351", DialogueBench.Read(near), StringComparison.Ordinal);
        Assert.DoesNotContain("中级工每人1300元", DialogueBench.Read(near), StringComparison.Ordinal);
        Assert.NotEmpty(DialogueBench.Read(await bench.PressAsync(near, "〔1〕")));
    }

    [Fact]
    public async Task Passages_of_what_was_repealed_say_so()
    {
        var bench = await DialogueBench.OpenAsync();
        var near = await bench.PressAsync(await bench.SayAsync(Grade), "没答对？");
        var text = DialogueBench.Read(near);
        var at = text.IndexOf("《平湖市人力资源和社会保障局关于发放职工技能提升补贴的通知》（已废止）", StringComparison.Ordinal);
        var opened = await bench.PressAsync(near, text[(at - 3)..at]);
        Assert.StartsWith("《平湖市人力资源和社会保障局关于发放职工技能提升补贴的通知》（已废止）", DialogueBench.Read(opened), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("g:0123456789ab")]
    [InlineData("b:0123456789ab")]
    [InlineData("n:0123456789ab")]
    [InlineData("a:0123456789ab:0")]
    [InlineData("x:0123456789ab")]
    [InlineData("y:0123456789ab:1")]
    [InlineData("l:0123456789ab:1")]
    [InlineData("l:-:-1")]
    [InlineData("l:-")]
    [InlineData("e:99")]
    [InlineData("e:")]
    [InlineData("e:-1")]
    [InlineData("vote:1")]
    [InlineData(":")]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("<b>")]
    public async Task A_button_that_is_not_known_any_more_is_kindly_refused(string data)
    {
        var bench = await DialogueBench.OpenAsync();
        var turnout = await bench.PressDataAsync(data);
        Assert.Equal("这条消息太旧了，请重新提问。", turnout.Toast);
        Assert.Empty(turnout.Messages);
    }

    [Theory]
    [InlineData("o:0123456789abcdef:0123456789abcdef")]
    [InlineData("o")]
    [InlineData("t:0123456789abcdef:0:0")]
    [InlineData("t:0123456789abcdef:-1:99999999999999999999")]
    [InlineData("f")]
    [InlineData("p:0123456789abcdef")]
    public async Task A_clause_that_is_gone_is_said_to_be(string data)
    {
        var bench = await DialogueBench.OpenAsync();
        Assert.StartsWith("这条原文现在库里没有了", (await bench.PressDataAsync(data)).Toast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_of_another_chat_and_of_the_day_before_yesterday_do_nothing()
    {
        var bench = await DialogueBench.OpenAsync();
        var answer = await bench.SayAsync(Grade);
        Assert.Equal("这条消息太旧了，请重新提问。", (await bench.PressAsync(answer, "👍", DialogueBench.Ben)).Toast);
        bench.Clock.Advance(TimeSpan.FromHours(49));
        Assert.Equal("这条消息太旧了，请重新提问。", (await bench.PressAsync(answer, "👍")).Toast);
        // A clause is named whole in its button.
        Assert.Contains("1300元", DialogueBench.Read(await bench.PressAsync(answer, "〔1〕")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_whose_message_cannot_be_seen_comes_in_a_new_one()
    {
        var bench = await DialogueBench.OpenAsync();
        var opened = await bench.PressAsync(await bench.SayAsync(Grade), "〔1〕");
        var data = DialogueBench.Buttons(opened).First(button => button.Text == "▶").CallbackData!;
        Assert.Equal(OutgoingKind.Send, (await bench.PressDataAsync(data, stale: true)).Messages[0].Kind);
    }

    [Fact]
    public async Task The_source_document_is_offered_and_sent_only_where_the_operator_allows_it()
    {
        var bench = await DialogueBench.OpenAsync(new DialogueOptions { SendsDocuments = true });
        var answer = await bench.SayAsync(Grade);
        var sent = (await bench.PressAsync(answer, "原文件")).Messages[0];
        Assert.Equal(OutgoingKind.Document, sent.Kind);
        Assert.Equal(sent.DocumentId, (await bench.Context.Borrow().Library.FindAsync(AnsweringTexts.NewNoticeName, null, Stop))!.Card.Id);
        var strict = await DialogueBench.OpenAsync();
        Assert.DoesNotContain("原文件", DialogueBench.Buttons(await strict.SayAsync(Grade)).Select(button => button.Text));
        Assert.Empty((await strict.PressDataAsync($"f:{sent.DocumentId}")).Messages);
    }

    [Fact]
    public void Every_verb_comes_back_as_it_went()
    {
        foreach (var verb in Enum.GetValues<ButtonVerb>())
        {
            var read = ButtonData.Read(ButtonData.Write(verb, "k", 7)!)!;
            Assert.Equal((verb, "k", 7), (read.Verb, read.Part(0), read.Number(1)));
        }

        Assert.Null(ButtonData.Write(ButtonVerb.Ask, new string('补', 21)));
    }
}
