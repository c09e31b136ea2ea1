using ReformBot.Answering;
using ReformBot.Serving.Contract;
using ReformBot.Tests.Cli;

namespace ReformBot.Tests.Serving.Contract;

public sealed class ShownTextTests
{
    private static readonly Reply Whole = new() { Kind = ReplyKind.Answered, Text = "甲。〔1〕\n乙。〔2〕", Citations = [Some.Citation(1), Some.Citation(2)] };

    [Fact]
    public void What_was_shown_is_not_sent_again()
    {
        var shown = new ShownText();
        Assert.Equal("甲。〔1〕", shown.Next(new ReplyPart("甲。〔1〕", [Some.Citation(1)])).Text);
        var (text, marks) = shown.Next(new ReplyPart("", [], Whole));
        Assert.Equal("\n乙。〔2〕", text);
        Assert.Equal(("甲。〔1〕\n乙。".Length, Whole.Text.Length), (Assert.Single(marks).Start, marks[0].End));
    }

    [Fact]
    public void An_answer_that_turned_out_otherwise_is_sent_whole_and_its_marks_stand_where_they_are()
    {
        var shown = new ShownText();
        var first = shown.Next(new ReplyPart("丙。〔1〕", [Some.Citation(1)]));
        var (text, marks) = shown.Next(new ReplyPart("", [], Whole));
        Assert.EndsWith("\n" + Whole.Text, text, StringComparison.Ordinal);
        Assert.Contains("以此为准", text, StringComparison.Ordinal);
        var all = first.Text + text;
        Assert.Equal(["〔1〕", "〔2〕"], marks.Select(mark => all[mark.Start..mark.End]));
    }

    [Fact]
    public void Choices_of_a_question_back_are_shown()
    {
        var reply = new Reply { Kind = ReplyKind.Clarify, Text = "问的是哪里？", Choices = ["东湖市", "西湖市"] };
        Assert.Equal("问的是哪里？\n· 东湖市\n· 西湖市", new ShownText().Next(new ReplyPart("", [], reply)).Text);
    }

    [Fact]
    public void Sources_below_an_answer_are_taken_off_when_it_comes_back()
    {
        var reply = Some.Answered();
        var nearest = reply with { Kind = ReplyKind.NoEvidence };
        Assert.Equal(reply.Text, ReplyText.WithoutSourceList(reply.Text + ReplyText.SourceList(reply)));
        Assert.Equal(reply.Text, ReplyText.WithoutSourceList(reply.Text + ReplyText.SourceList(nearest)));
        Assert.Equal("没有来源\n的话", ReplyText.WithoutSourceList("没有来源\n的话"));
        Assert.Contains("不构成回答", ReplyText.SourceList(nearest), StringComparison.Ordinal);
        Assert.Equal("", ReplyText.SourceList(new Reply { Kind = ReplyKind.Declined, Text = "不答" }));
    }
}
