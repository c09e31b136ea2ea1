using System.Text.Json;
using ReformBot.Cli.Evaluation;
using ReformBot.Cli.Hosting;

namespace ReformBot.Tests.Cli.Evaluation;

public sealed class EvalVerbTests
{
    private const string Questions = """
        {"id": "n1", "type": "number", "question": "东湖以工代训发放补贴多少？", "answerable": true, "evidence": [{"file": "jianbao-3.txt", "quote": "“以工代训”共补贴1.2万人，发放补贴312.5万元。"}], "expected": "answer_from_document", "must_include": [["312.5万", "3125000"]]}
        {"id": "u1", "type": "unanswerable", "question": "<b>北湖</b>发放补贴多少？", "answerable": false, "evidence": [], "expected": "not_in_documents", "must_include": []}
        """;

    [Fact]
    public async Task Figures_are_one_object_for_programs_and_retrieval_comes_on_demand()
    {
        using var console = await Documents.DocumentsVerbTests.FilledAsync();
        var file = console.Write("questions.jsonl", Questions);
        Assert.Equal(ExitCode.Ok, await console.RunAsync("eval", file, "--json", "--retrieval", "--library", console.Library));
        var figures = JsonElement.Parse(console.Out);
        Assert.Equal(2, figures.GetProperty("questions").GetInt32());
        foreach (var name in new[] { "replied", "correct", "correct:number", "abstained", "abstained:not_in_documents", "false_refusal", "citation_recall", "ms_p50", "recall@1", "mrr@10", "ndcg@10" })
            Assert.True(figures.TryGetProperty(name, out _), name);
    }

    [Fact]
    public async Task A_report_is_one_file_that_loads_nothing_and_runs_nothing()
    {
        using var console = await Documents.DocumentsVerbTests.FilledAsync();
        var (file, report) = (console.Write("questions.jsonl", Questions), Path.Combine(console.Folder, "report.html"));
        Assert.Equal(ExitCode.Ok, await console.RunAsync("eval", file, "--report", report, "--library", console.Library));
        var page = await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken);
        Assert.Contains("&lt;b&gt;北湖&lt;/b&gt;", page, StringComparison.Ordinal);
        foreach (var forbidden in new[] { "<script", "src=", "href=", "@import", "url(", "<b>北湖" })
            Assert.DoesNotContain(forbidden, page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<article").Length - 1);
        Assert.Contains("width=device-width", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_worst_comes_first()
    {
        var reply = Line("answered");
        var page = EvaluationReport.Write("q", [], [Judged("id-right", Verdict.Right), Judged("id-wrong", Verdict.Wrong), Judged("id-worst", Verdict.Unfounded)]);
        Assert.True(page.IndexOf("id-worst", StringComparison.Ordinal) < page.IndexOf("id-wrong", StringComparison.Ordinal));
        Assert.True(page.IndexOf("id-wrong", StringComparison.Ordinal) < page.IndexOf("id-right", StringComparison.Ordinal));

        JudgedQuestion Judged(string id, Verdict verdict) => new(new Judgement(EvaluationQuestion.Read($$"""{"id": "{{id}}", "question": "问"}""")!, reply, verdict));
    }

    [Theory]
    [InlineData("nosuch.jsonl", "问题文件打不开")]
    [InlineData("empty.jsonl", "里没有问题")]
    [InlineData("broken.jsonl", "第 1 行不是评测问题")]
    [InlineData("good.jsonl --report nosuch/report.html", "报告所在的文件夹不存在")]
    [InlineData("good.jsonl --sources nosuch", "没有这个文件夹")]
    public async Task What_cannot_be_evaluated_is_said_before_it_begins(string arguments, string message)
    {
        using var console = await Documents.DocumentsVerbTests.FilledAsync();
        console.Write("empty.jsonl", "\n");
        console.Write("broken.jsonl", "{\"question\": \"没有编号\"}");
        console.Write("good.jsonl", Questions);
        var words = arguments.Split(' ');
        Assert.Equal(ExitCode.Failed, await console.RunAsync(["eval", Path.Combine(console.Folder, words[0]), .. words[1..], "--library", console.Library]));
        Assert.Contains(message, console.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("answered", "发放312.5万元。", "Right")]
    [InlineData("answered", "发放312.5万元，共400万元。", "Unfounded")]
    [InlineData("answered", "发放了补贴。", "Wrong")]
    [InlineData("no_evidence", "没有查到。", "FalseRefusal")]
    public void A_reply_is_judged(string kind, string text, string verdict)
    {
        var question = EvaluationQuestion.Read(Questions.Split('\n')[0])!;
        Assert.Equal(verdict, new Scorer(_ => true).Judge(question, Line(kind) with { Text = text }).Verdict.ToString());
    }

    private static ReformBot.Cli.Asking.ReplyLine Line(string kind) =>
        ReformBot.Cli.Asking.ReplyContract.Line(new ReformBot.Cli.Asking.AnsweredQuestion(Some.Answered(), 1)) with { Kind = kind };
}
