using ReformBot.Answering;
using ReformBot.Cli.Asking;
using ReformBot.Cli.Terminal;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Cli.Asking;

public sealed class ReplyViewTests
{
    [Theory]
    [InlineData(null, false, "reply-plain")]
    [InlineData(40, false, "reply-narrow")]
    [InlineData(80, true, "reply-colour")]
    public void An_answer_comes_with_its_sources(int? width, bool colour, string name)
    {
        using var console = new Captured(width: width, colour: colour);
        ReplyView.Write(console.Screen, Some.Answered());
        Approved.Check(console.Out.Replace('\e', '^'), name);
    }

    [Fact]
    public void Nearest_passages_do_not_look_like_proof()
    {
        using var console = new Captured(Language.Chinese);
        ReplyView.Write(console.Screen, Some.Answered() with { Kind = ReplyKind.NoEvidence, Text = "现有文件没有写到南湖的数字。" });
        Assert.Contains("最接近的原文（不构成回答）\n", console.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("来源", console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_back_lists_its_choices()
    {
        using var console = new Captured();
        ReplyView.Write(console.Screen, new Reply { Kind = ReplyKind.Clarify, Text = "您问的是哪个城市？", Choices = ["东湖市", "南湖市"] });
        Assert.Equal("您问的是哪个城市？\n  · 东湖市\n  · 南湖市\n", console.Out);
    }

    [Fact]
    public void An_explanation_shows_understanding_candidates_and_decision()
    {
        using var console = new Captured(width: 60);
        ExplanationView.Write(console.Screen, new Explanation(
            ["地区：东湖市", "意图：数量"],
            [
                new ExplainedCandidate("donghu/jianbao-3.txt", "一、二是", Some.Quote, 7.25, [("词", 5), ("地区", 2.5), ("说明", -0.25)], null),
                new ExplainedCandidate("nanhu/jianbao-1.txt", "", new string('长', 100), 3, [("词", 3)], "另一个地区"),
            ],
            ["第一条写明了金额"]));
        Approved.Check(console.Out, "explanation");
    }
}
