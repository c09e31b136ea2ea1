using System.Text.Json;
using ReformBot.Cli.Hosting;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Cli.Evaluation;

/// <summary><c>eval</c> of both ways of wording.</summary>
public sealed class EvalWithModelTests
{
    private const string Questions = """
        {"id": "n1", "type": "number", "question": "宜兴开办了多少所技能夜校？", "answerable": true, "evidence": [{"file": "jianbao-7.txt", "quote": "全市开办技能夜校36所"}], "expected": "answer_from_document", "must_include": [["36所"]]}
        {"id": "n2", "type": "number", "question": "海宁开办了多少所技能夜校？", "answerable": true, "evidence": [{"file": "jianbao-3.txt", "quote": "全市开办技能夜校24所"}], "expected": "answer_from_document", "must_include": [["24所"]]}
        """;

    [Fact]
    public async Task Figures_of_both_come_from_one_run_and_a_failure_in_the_middle_is_a_fallback()
    {
        var model = new ScriptedChatClient().Says(True).Fails(new HttpRequestException("down"));
        using var console = await Modelled.ConsoleAsync(model);
        var file = console.Write("questions.jsonl", Questions);
        Assert.Equal(ExitCode.Ok, await console.RunAsync(Modelled.Verb(console, "eval", file, "--json")));
        var figures = JsonElement.Parse(console.Out);
        Assert.Equal((2, 1, 1), (Number(figures, "questions"), Number(figures, "correct"), Number(figures, "replied")));
        var worded = figures.GetProperty("model");
        Assert.Equal((0.5, 0.5, 1), (Number(worded, "by_model"), Number(worded, "fallback"), Number(worded, "correct")));
        Assert.Equal((2, 100), (Number(worded, "model_calls"), Number(worded, "input_tokens")));
        Assert.Equal(0, Number(figures.GetProperty("difference"), "correct"));
        Assert.False(worded.TryGetProperty("cost", out _));
        Assert.Contains("每个问题另请 scripted 组织回答", console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_holds_both_answers_and_what_the_checker_said()
    {
        using var console = await Modelled.ConsoleAsync(new ScriptedChatClient().Says(call => True(call) + Modelled.Cited(call, "宜兴市投入经费<b>999</b>万元", "362.5万元")));
        var (file, report) = (console.Write("questions.jsonl", Questions.Split('\n')[0]), Path.Combine(console.Folder, "report.html"));
        Assert.Equal(ExitCode.Ok, await console.RunAsync(Modelled.Verb(console, "eval", file, "--report", report)));
        var page = await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken);
        Assert.Contains("原文：正确", page, StringComparison.Ordinal);
        Assert.Contains("模型：正确", page, StringComparison.Ordinal);
        Assert.Contains("未通过：宜兴市投入经费", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>999", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_stopped_tells_what_it_measured_of_both()
    {
        using var stop = new CancellationTokenSource();
        var model = new ScriptedChatClient().Says(True).Hangs("海宁市");
        using var console = await Modelled.ConsoleAsync(model);
        model.BeforePiece = () =>
        {
            if (model.Calls.Count == 2)
                stop.Cancel();
        };
        var file = console.Write("questions.jsonl", Questions);
        var code = await Runner.RunAsync([.. Modelled.Verb(console, "eval", file, "--json")], console.Surroundings, stop.Token);
        Assert.Equal(ExitCode.Interrupted, code);
        var figures = JsonElement.Parse(console.Out);
        Assert.Equal((1, 1), (Number(figures, "questions"), Number(figures.GetProperty("model"), "by_model")));
        Assert.Contains("已中断：只评了 2 个问题中的 1 个\n", console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_stopped_before_the_first_answer_has_nothing_to_tell()
    {
        using var stop = new CancellationTokenSource();
        var model = new ScriptedChatClient().Hangs("宜兴市");
        model.BeforePiece = stop.Cancel;
        using var console = await Modelled.ConsoleAsync(model);
        var file = console.Write("questions.jsonl", Questions);
        Assert.Equal(ExitCode.Interrupted, await Runner.RunAsync([.. Modelled.Verb(console, "eval", file)], console.Surroundings, stop.Token));
        Assert.Empty(console.Out);
    }

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static string True(SentPrompt call) => Modelled.Cited(call, Modelled.Truth, "36所");
}
