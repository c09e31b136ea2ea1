using ReformBot.Answering;
using ReformBot.Cli.Asking;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Cli.Asking;

/// <summary>What stands on the terminal in the end, whatever was written over on the way.</summary>
public sealed class LiveAnswerTests
{
    private const int Height = 10;

    [Theory]
    [InlineData(80)]
    [InlineData(20)]
    [InlineData(4)] // one character and a sign
    public void Sentences_that_come_one_by_one_stand_there_once(int width)
    {
        Reply reply = new() { Kind = ReplyKind.Answered, Text = "东湖市补贴1.2万人。〔1〕发放312.5万元，用于培训。〔2〕" };
        Assert.Equal(Whole(width, reply), Live(width, reply, "东湖市补贴1.2万人。", "〔1〕", "发放312.5万元", "，用于培训。〔2〕"));
    }

    [Theory]
    [InlineData("东湖市补贴1.2万人。〔1〕")] // a sentence went, another came
    [InlineData("一行\n二行\n三行\n四行")]
    [InlineData("没有查到。")]
    public void What_the_whole_reply_does_not_hold_is_gone_from_the_screen(string final)
    {
        Reply reply = new() { Kind = ReplyKind.Partial, Text = final, Choices = ["东湖市", "南湖市"] };
        Assert.Equal(Whole(20, reply), Live(20, reply, "东湖市发放312.5万元，用于技能培训。〔1〕", "另一句。〔2〕"));
    }

    [Fact]
    public void What_has_scrolled_away_is_followed_by_the_whole_reply()
    {
        Reply reply = new() { Kind = ReplyKind.Answered, Text = "东湖市补贴1.2万人。〔1〕" };
        var shown = Live(20, reply, string.Concat(Enumerable.Repeat("一句话。\n", Height + 2)));
        Assert.Contains("\n（上面是边写边核对的\n", shown, StringComparison.Ordinal);
        Assert.EndsWith("\n东湖市补贴1.2万人。\n〔1〕\n", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reply_without_sentences_before_it_is_written_whole()
    {
        Reply reply = new() { Kind = ReplyKind.Clarify, Text = "您问的是哪里？", Choices = ["东湖市"] };
        Assert.Equal("您问的是哪里？\n  · 东湖市\n", Live(40, reply));
    }

    [Fact]
    public void Until_the_first_sentence_one_line_says_who_is_asked()
    {
        using var console = new Captured(width: 80, height: Height);
        var live = new LiveAnswer(console.Screen);
        live.Wait("qwen-plus");
        Assert.Equal("正在请 qwen-plus 组织回答…（Ctrl-C 停止）", TerminalPicture.Of(console.Out, 80));
        live.Abandon();
        Assert.Equal("", TerminalPicture.Of(console.Out, 80));
    }

    [Fact]
    public void What_was_shown_stays_when_the_answer_is_stopped()
    {
        using var console = new Captured(width: 80, height: Height);
        var live = new LiveAnswer(console.Screen);
        live.Wait("qwen-plus");
        live.Add(new ReplyPart("第一句。〔1〕", []));
        live.Abandon();
        Assert.Equal("第一句。〔1〕\n", TerminalPicture.Of(console.Out, 80));
    }

    /// <summary>A model's text is data too.</summary>
    [Fact]
    public void A_sequence_for_the_terminal_in_a_sentence_is_made_harmless()
    {
        using var console = new Captured(width: 80, height: Height);
        new LiveAnswer(console.Screen).Add(new ReplyPart("\e[2J清屏", []));
        Assert.DoesNotContain("\e[2J", console.Out, StringComparison.Ordinal);
    }

    private static string Whole(int width, Reply reply)
    {
        using var console = new Captured(width: width);
        ReplyView.WriteText(console.Screen, reply);
        return TerminalPicture.Of(console.Out, width);
    }

    private static string Live(int width, Reply reply, params string[] parts)
    {
        using var console = new Captured(width: width, height: Height);
        var live = new LiveAnswer(console.Screen);
        live.Wait("m");
        foreach (var part in parts)
            live.Add(new ReplyPart(part, []));
        live.Finish(reply);
        return TerminalPicture.Of(console.Out, width);
    }
}
