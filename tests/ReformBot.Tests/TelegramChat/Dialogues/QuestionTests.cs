using ReformBot.Answering;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Dialogues;

/// <summary>Questions, what is remembered between them, and messages that are none.</summary>
public sealed class QuestionTests
{
    private const string Grade = "平湖中级工技能提升补贴多少？";
    private const string Schools = "宜兴到2021年底开办技能夜校多少所？";

    [Fact]
    public async Task An_answer_has_its_sources_folded_below_with_the_deciding_words_bold()
    {
        var bench = await DialogueBench.OpenAsync();
        var turnout = await bench.SayAsync(Grade);
        var message = Assert.Single(turnout.Messages);
        var (text, entities) = TelegramServerHtml.Parse(message.Html);
        Assert.Contains("1300元", text, StringComparison.Ordinal);
        Assert.Contains("〔1〕《平湖市人力资源和社会保障局关于调整职工技能提升补贴的通知》\n平湖市人力资源和社会保障局 · 2024年6月11日", text, StringComparison.Ordinal);
        Assert.Contains(entities, entity => entity.Type == "expandable_blockquote");
        Assert.Contains(entities, entity => entity.Type == "bold" && text.Substring(entity.Offset, entity.Length).Contains("中级工", StringComparison.Ordinal));
        Assert.Equal(["〔1〕", "👍", "👎", "没答对？"], DialogueBench.Buttons(turnout).Select(button => button.Text));
    }

    [Fact]
    public async Task A_follow_up_goes_on_until_the_conversation_is_forgotten()
    {
        var bench = await DialogueBench.OpenAsync();
        await bench.SayAsync(Schools);
        Assert.Contains("24所", First(await bench.SayAsync("那海宁呢？")), StringComparison.Ordinal);
        bench.Clock.Advance(new DialogueOptions().ConversationLives + TimeSpan.FromMinutes(1));
        Assert.DoesNotContain("24所", First(await bench.SayAsync("那海宁呢？")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_forgets_what_was_said()
    {
        var bench = await DialogueBench.OpenAsync();
        await bench.SayAsync(Schools);
        await bench.SayAsync("/new");
        Assert.DoesNotContain("24所", First(await bench.SayAsync("那海宁呢？")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_everybody_has_a_conversation_of_their_own_in_each_topic()
    {
        var bench = await DialogueBench.OpenAsync();
        await bench.SayInGroupAsync(Schools, DialogueBench.Ann);
        Assert.DoesNotContain("24所", First(await bench.SayInGroupAsync("那海宁呢？", DialogueBench.Ben)), StringComparison.Ordinal);
        Assert.DoesNotContain("24所", First(await bench.SayInGroupAsync("那海宁呢？", DialogueBench.Ann, said => said with { Topic = 5 })), StringComparison.Ordinal);
        var answer = await bench.SayInGroupAsync("那海宁呢？", DialogueBench.Ann);
        Assert.Contains("24所", First(answer), StringComparison.Ordinal);
        Assert.NotNull(answer.Messages[0].ReplyTo);
    }

    [Fact]
    public async Task An_edited_question_takes_the_place_of_the_earlier_one()
    {
        var bench = await DialogueBench.OpenAsync();
        var asked = bench.Message("平湖初级工技能提升补贴多少？", DialogueBench.Ann, DialogueBench.Ann);
        await bench.HearAsync(asked);
        var edited = asked with { Kind = ChatEventKind.Edited, Text = Grade };
        var answer = await bench.HearAsync(edited);
        Assert.Contains("1300元", DialogueBench.Read(answer), StringComparison.Ordinal);
        Assert.Equal(answer.Messages[0].Html, (await bench.HearAsync(edited)).Messages[0].Html);
        var turns = await bench.Journal.NoteAsync(asked.Chat, "talk/turns", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("初级工技能", System.Text.RegularExpressions.Regex.Unescape(turns!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_back_offers_its_choices_and_a_pressed_one_asks_the_completed_question()
    {
        var bench = await DialogueBench.OpenAsync(change: context => context with
        {
            Borrow = () => DialogueBench.DeskOver(Empty()) with { Ask = Clarifying },
        });
        var back = await bench.SayAsync("朝阳的补贴多少？");
        Assert.Equal(["北京市朝阳区", "辽宁省朝阳市"], DialogueBench.Buttons(back).Select(button => button.Text));
        Assert.StartsWith("问：辽宁省朝阳市的补贴多少？", DialogueBench.Read(await bench.PressAsync(back, "辽宁省朝阳市")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_in_the_documents_shows_the_nearest_as_such()
    {
        var bench = await DialogueBench.OpenAsync();
        var turnout = await bench.SayAsync("平湖技能夜校的校长是谁？");
        Assert.Contains("最接近的原文（不构成回答）", DialogueBench.Read(turnout), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MessageContent.Photo, "图片我还看不了")]
    [InlineData(MessageContent.Voice, "语音我还听不了")]
    [InlineData(MessageContent.Sticker, "收到表情")]
    [InlineData(MessageContent.Poll, "投票我参加不了")]
    [InlineData(MessageContent.Document, "文件我还读不了")]
    [InlineData(MessageContent.Contact, "没有保存")]
    [InlineData(MessageContent.Unknown, "看不懂")]
    public async Task What_cannot_be_read_gets_a_clear_answer(MessageContent content, string words)
    {
        var bench = await DialogueBench.OpenAsync();
        Assert.Contains(words, DialogueBench.Read(await bench.SayAsync("", change: said => said with { Content = content })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_album_is_answered_once()
    {
        var bench = await DialogueBench.OpenAsync();
        for (var i = 0; i < 4; i++)
            Assert.Equal(i == 0 ? 1 : 0, (await bench.SayAsync("", change: said => said with { Content = MessageContent.Photo })).Messages.Length);
        Assert.Single((await bench.SayAsync("", change: said => said with { Content = MessageContent.Voice })).Messages);
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Single((await bench.SayAsync("", change: said => said with { Content = MessageContent.Photo })).Messages);
    }

    [Fact]
    public async Task The_longest_forwarded_text_and_the_longest_question_still_make_messages()
    {
        var bench = await DialogueBench.OpenAsync();
        await bench.SayAsync(string.Concat(Enumerable.Repeat("平湖技能补贴&", 585)), change: said => said with { IsForwarded = true });
        var missed = bench.Dialogue.Apologise([bench.Message(new string('补', 4096), DialogueBench.Ann, DialogueBench.Ann)]);
        await bench.KeepAsync(missed);
        await bench.PressAsync(missed, "再问 1");
    }

    [Theory]
    [InlineData("？？？")]
    [InlineData("\u200b\u200f\u202e")]
    [InlineData("󠁁󠁂󠁃")]
    public async Task Signs_alone_are_no_question(string text)
    {
        var bench = await DialogueBench.OpenAsync();
        Assert.Contains("没有可以查询的文字", DialogueBench.Read(await bench.SayAsync(text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_full_of_emoji_is_no_question()
    {
        var bench = await DialogueBench.OpenAsync();
        Assert.Contains("没有可以查询的文字", DialogueBench.Read(await bench.SayAsync(string.Concat(Enumerable.Repeat("👷", 2048)))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invisible_characters_do_not_change_a_question()
    {
        var bench = await DialogueBench.OpenAsync();
        Assert.Contains("1300元", DialogueBench.Read(await bench.SayAsync("\u202e平\u200b湖中级\u200d工技能提\u2060升补贴多少？󠁁")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_question_is_text()
    {
        var bench = await DialogueBench.OpenAsync();
        var turnout = await bench.SayAsync("</blockquote><a href=\"tg://user?id=1\">平湖中级工</a>技能提升补贴多少？", change: said => said with { IsForwarded = true });
        Assert.Contains("问：</blockquote><a href=", DialogueBench.Read(turnout), StringComparison.Ordinal);
        Assert.DoesNotContain("<a", turnout.Messages[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caption_is_a_question_and_the_picture_is_said_to_be_unread()
    {
        var bench = await DialogueBench.OpenAsync();
        var text = DialogueBench.Read(await bench.SayAsync(Grade, change: said => said with { Content = MessageContent.Photo }));
        Assert.StartsWith("📎 附件内容我看不了", text, StringComparison.Ordinal);
        Assert.Contains("1300元", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Masked_numbers_are_told_in_one_line_and_nothing_of_them_is_kept()
    {
        var bench = await DialogueBench.OpenAsync();
        var turnout = await bench.SayAsync("我手机13800138000，平湖中级工技能提升补贴多少？");
        Assert.StartsWith("🔒 您的消息里有手机号", DialogueBench.Read(turnout), StringComparison.Ordinal);
        Assert.DoesNotContain(turnout.Notes, note => note.Value?.Contains("13800138000", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_mention_without_words_asks_for_the_question()
    {
        var bench = await DialogueBench.OpenAsync();
        Assert.Contains("写上要问的问题", DialogueBench.Read(await bench.SayInGroupAsync("", DialogueBench.Ann)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_question_is_apologised_for_and_reported()
    {
        var bench = await DialogueBench.OpenAsync(change: context => context with { Borrow = () => throw new IOException("gone") });
        var turnout = await bench.Dialogue.AnswerAsync(bench.Message(Grade, DialogueBench.Ann, DialogueBench.Ann), _ => { }, TestContext.Current.CancellationToken);
        Assert.Contains("没能处理好", DialogueBench.Read(turnout), StringComparison.Ordinal);
        Assert.Equal("gone", Assert.Single(bench.Failures).Message);
    }

    [Fact]
    public async Task With_a_model_sentences_are_shown_as_they_come_and_the_author_is_named()
    {
        var library = Empty();
        var bench = await DialogueBench.OpenAsync(change: context => context with { HasModel = true, Borrow = () => DialogueBench.DeskOver(library) with { Ask = Writing } });
        var text = DialogueBench.Read(await bench.SayAsync("补贴多少？"));
        Assert.Equal(["正在查找……", "第一句&lt;。", "第一句&lt;。第二句。"], bench.Shown);
        Assert.Equal("第一句<。第二句。\n（由语言模型组织语句，每句都与原文核对过。）", text);
    }

    private static string First(Turnout turnout) => DialogueBench.Read(turnout).Split('\n')[0];

    private static AnsweringLibrary Empty() => new(LibraryUnderTest.InMemory());

    private static async IAsyncEnumerable<ReplyPart> Clarifying(AskRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield return new ReplyPart("", [], new Reply { Kind = ReplyKind.Clarify, Text = "您问的是哪个地方？", Choices = ["北京市朝阳区", "辽宁省朝阳市"] });
    }

    private static async IAsyncEnumerable<ReplyPart> Writing(AskRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield return new ReplyPart("第一句<。", []);
        yield return new ReplyPart("第二句。", []);
        yield return new ReplyPart("", [], new Reply { Kind = ReplyKind.Answered, Text = "第一句<。第二句。", Author = ReplyAuthor.Model });
    }
}
