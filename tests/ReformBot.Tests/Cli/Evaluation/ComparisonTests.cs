using System.Text.Json;
using ReformBot.Cli.Asking;
using ReformBot.Cli.Evaluation;
using ReformBot.Cli.Terminal;
using ReformBot.Tests.Support;
using ModelUse = ReformBot.Answering.Writing.ModelUse;

namespace ReformBot.Tests.Cli.Evaluation;

/// <summary>The documents' own words beside a model's.</summary>
public sealed class ComparisonTests
{
    private static readonly List<FigurePair> Pairs = FigurePair.Join(
        [new("correct", 0.8727, 55), new("citation_recall", 0.5, 55), new("ms_p50", 7.67, 65), new("recall@1", 0.9, 50)],
        [new("correct", 0.9, 55), new("citation_recall", 0.45, 55), new("ms_p50", 1207.67, 65), new("fallback", 0.0308, 65), new("input_tokens", 120000, 63)]);

    [Theory]
    [InlineData(null, "comparison")]
    [InlineData(80, "comparison")]
    [InlineData(40, "comparison-narrow")]
    public void Figures_stand_side_by_side_with_their_difference(int? width, string name)
    {
        using var console = new Captured(width: width);
        ComparisonView.Write(console.Screen, 65, Pairs);
        Approved.Check(console.Out, name);
        Assert.All(console.Out.Split('\n'), line => Assert.InRange(CellWidth.Of(line), 0, width ?? 80));
    }

    [Fact]
    public void For_programs_the_figures_of_the_documents_keep_their_names()
    {
        Assert.Equal(
            """{"questions":65,"correct":0.8727,"citation_recall":0.5,"ms_p50":7.67,"recall@1":0.9,"model":{"correct":0.9,"citation_recall":0.45,"ms_p50":1207.67,"fallback":0.0308,"input_tokens":120000},"difference":{"correct":0.0273,"citation_recall":-0.05,"ms_p50":1200}}""",
            ComparisonView.Json(65, Pairs));
    }

    [Fact]
    public void What_the_model_took_is_summed_and_how_often_it_was_not_used_is_counted()
    {
        var replies = new[]
        {
            Line(new AnsweredQuestion(Some.Worded(), 1300) { Cost = 0.002m }),
            Line(new AnsweredQuestion(Some.Answered() with { Fallback = "模型暂时无法使用", Use = new ModelUse(null, 1, 100, 0, 50) }, 60)),
            Line(new AnsweredQuestion(Some.Answered(), 10)),
        };
        var figures = ModelFigures.Of(replies).ToDictionary(figure => figure.Name, figure => figure.Value);
        Assert.Equal(0.3333, figures["by_model"]);
        Assert.Equal(0.3333, figures["fallback"]);
        Assert.Equal((3, 1900, 90, 0.002), (figures["model_calls"], figures["input_tokens"], figures["output_tokens"], figures["cost"]));
        Assert.Equal(1234.57, figures["model_ms_p95"]);
        Assert.Equal(65.43, figures["own_ms_p95"]);
    }

    [Fact]
    public void Without_prices_there_is_no_figure_of_cost() =>
        Assert.DoesNotContain(ModelFigures.Of([Line(new AnsweredQuestion(Some.Worded(), 1300))]), figure => figure.Name == "cost");

    [Fact]
    public void The_report_shows_both_answers_and_is_ordered_by_the_worse()
    {
        var good = new Judgement(Question("id-one"), Line(new AnsweredQuestion(Some.Answered(), 1)), Verdict.Right);
        var explained = Line(new AnsweredQuestion(Some.Worded(), 1)) with
        {
            Explanation = new ExplanationLine([], [], [], [new("核对", "未通过：共<b>400</b>万元（数字不在所注材料里）")]),
        };
        var page = EvaluationReport.Write("q", Pairs, [new JudgedQuestion(good), new JudgedQuestion(good with { Question = Question("id-two") }, new Judgement(Question("id-two"), explained, Verdict.Wrong))]);
        Assert.True(page.IndexOf("id-two", StringComparison.Ordinal) < page.IndexOf("id-one", StringComparison.Ordinal));
        Assert.Contains("原文：正确", page, StringComparison.Ordinal);
        Assert.Contains("模型：答错", page, StringComparison.Ordinal);
        Assert.Contains("未通过：共&lt;b&gt;400", page, StringComparison.Ordinal);
        Assert.Contains(Some.Worded().Text, page, StringComparison.Ordinal);
        Assert.Contains("<td>+0.0273</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>400", page, StringComparison.Ordinal);
    }

    private static ReplyLine Line(AnsweredQuestion answered) => ReplyContract.Line(answered, JsonElement.Parse("1"));

    private static EvaluationQuestion Question(string id) => EvaluationQuestion.Read($$"""{"id": "{{id}}", "question": "问"}""")!;
}
