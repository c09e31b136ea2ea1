using System.Diagnostics;
using System.Text.Json;
using ReformBot.Cli.Asking;
using ReformBot.Cli.Evaluation;
using ReformBot.Cli.Hosting;

namespace ReformBot.Tests.Cli.Evaluation;

/// <summary>Our figures are those of the reference script, over the same replies, to the last digit.</summary>
public sealed class ReferenceScorerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reformbot-score-");

    [Theory]
    [InlineData("eval/seed-questions.jsonl", "seeds")]
    [InlineData("eval/policy-questions.jsonl", "policies")]
    [InlineData("bench/ncp_policies/queries.jsonl", "bench/ncp_policies")]
    [InlineData("bench/ncp_policies/queries_gold_absent.jsonl", "bench/ncp_policies")]
    public async Task All_figures_agree_with_the_reference_script(string questionFile, string sources)
    {
        var data = Environment.GetEnvironmentVariable("REFORMBOT_REAL_DATA");
        if (data is null)
            Assert.Skip("REFORMBOT_REAL_DATA names no folder with the real documents");
        var script = Path.Combine(data, "eval", "score.py");
        var (questionPath, sourceFolder) = (Path.Combine(data, questionFile), Path.Combine(data, sources));
        if (!File.Exists(script) || !HasPython())
            Assert.Skip("python3 or the reference script is missing");

        var questions = File.ReadLines(questionPath).Take(150).Select(line => (Line: line, Question: EvaluationQuestion.Read(line)!)).ToList();
        var made = new MadeUpReplies(seed: 20261120, Directory.EnumerateFiles(sourceFolder).Where(file => !file.EndsWith("queries.jsonl", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var replies = questions.Select(pair => made.To(pair.Question)).ToList();
        var expected = await ReferenceAsync(script, questions.Select(pair => pair.Line), replies, sourceFolder);

        var scorer = new Scorer(QuoteSources.OfFolder(sourceFolder).Holds);
        for (var i = 0; i < questions.Count; i++)
            scorer.Judge(questions[i].Question, replies[i]);
        var ours = scorer.Figures.Means().ToDictionary(figure => figure.Name, figure => figure.Value);
        Assert.Equal(expected.OrderBy(figure => figure.Key, StringComparer.Ordinal), ours.OrderBy(figure => figure.Key, StringComparer.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static bool HasPython()
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false });
            python!.WaitForExit();
            return python.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private async Task<Dictionary<string, double>> ReferenceAsync(string script, IEnumerable<string> questions, IEnumerable<ReplyLine> replies, string sources)
    {
        var (questionFile, replyFile) = (Path.Combine(_folder.FullName, "questions.jsonl"), Path.Combine(_folder.FullName, "replies.jsonl"));
        await File.WriteAllLinesAsync(questionFile, questions, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(replyFile, replies.Select(ReplyContract.Write), TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("python3", [script, questionFile, replyFile, "--sources", sources]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["PYTHONUTF8"] = "1";
        using var python = Process.Start(start)!;
        var output = await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);
        var figures = JsonSerializer.Deserialize(output, ContractJson.Relaxed.DictionaryStringDouble)!;
        figures.Remove("questions");
        return figures;
    }
}
