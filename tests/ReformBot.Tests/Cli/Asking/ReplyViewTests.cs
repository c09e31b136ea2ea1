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
        Write(console.Screen, Some.Answered());
        Approved.Check(console.Out.Replace('\e', '^'), name);
    }

    [Fact]
    public void Nearest_passages_do_not_look_like_proof()
    {
        using var console = new Captured(Language.Chinese);
        Write(console.Screen, Some.Answered() with { Kind = ReplyKind.NoEvidence, Text = "现有文件没有写到南湖的数字。" });
        Assert.Contains("最接近的原文（不构成回答）\n", console.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("来源", console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_back_lists_its_choices()
    {
        using var console = new Captured();
        Write(console.Screen, new Reply { Kind = ReplyKind.Clarify, Text = "您问的是哪个城市？", Choices = ["东湖市", "南湖市"] });
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

    [Theory]
    [InlineData(80)]
    [InlineData(40)]
    public void What_went_to_the_model_and_came_back_can_be_read(int width)
    {
        using var console = new Captured(width: width);
        ExplanationView.Write(console.Screen, new Explanation(["地区：东湖市"], [], ["模型的回答通过核对"])
        {
            Model =
            [
                new ExplainedStep("提示", "【system】\n你为政策问答程序写回答。每句话占一行，句末写所依据的材料编号，编号写在半角方括号里，数字照抄材料。\n\n【user】\n问题：东湖发了多少？\e[2J"),
                new ExplainedStep("草稿", "东湖市发放312.5万元[1]。\n共补贴2万人[1]。"),
                new ExplainedStep("核对", "通过：东湖市发放312.5万元"),
                new ExplainedStep("核对", "未通过：共补贴2万人（数字不在所注材料里）"),
            ],
        });
        Approved.Check(console.Out, $"explanation-model-{width}");
        Assert.All(console.Out.Split('\n'), line => Assert.InRange(CellWidth.Of(line), 0, width));
    }

    [Theory]
    [InlineData(null, null, "Answered", "")] // no model: nobody asks
    [InlineData("qwen-plus", null, "Answered", "（文件原文，未经模型改写）\n")]
    [InlineData("qwen-plus", "模型今日额度已用完", "Answered", "（文件原文，未经模型改写：模型今日额度已用完）\n")]
    [InlineData("qwen-plus", "模型暂时无法使用", "NoEvidence", "（没有采用模型的话：模型暂时无法使用）\n")]
    [InlineData("qwen-plus", null, "Declined", "")]
    public void Who_worded_it_is_said_where_a_model_is_configured(string? model, string? fallback, string kind, string expected)
    {
        using var console = new Captured();
        var reply = Some.Answered() with { Kind = Enum.Parse<ReplyKind>(kind), Fallback = fallback };
        AuthorLine.Write(console.Screen, new AnsweredQuestion(reply, 1) { Model = model });
        Assert.Equal(expected, console.Out);
    }

    [Fact]
    public void A_models_words_are_said_to_be_the_models_and_to_have_been_checked()
    {
        using var console = new Captured();
        AuthorLine.Write(console.Screen, new AnsweredQuestion(Some.Worded(), 1) { Model = "qwen-plus" });
        Assert.Equal("（由 qwen-plus-2026 组织语言，逐句核对过引文）\n", console.Out);
    }

    private static void Write(Screen screen, Reply reply)
    {
        ReplyView.WriteText(screen, reply);
        ReplyView.WriteSources(screen, reply);
    }
}
