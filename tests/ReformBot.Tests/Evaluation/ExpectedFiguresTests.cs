using System.Globalization;
using ReformBot.Cli.Evaluation;
using ReformBot.Cli.Libraries;
using ReformBot.Tests.Cli;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Evaluation;

/// <summary>Quality as numbers in data: no figure of expected.json is missed. What was measured is written out, so that the floors can be raised.</summary>
public sealed class ExpectedFiguresTests(ITestOutputHelper output)
{
    /// <summary>The day that questions on validity are asked on.</summary>
    private static readonly DateOnly Today = new(2026, 11, 20);

    public static TheoryData<string> Sets => [.. ExpectedSet.All.Select(set => set.Name)];

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task No_figure_falls_below_what_was_reached(string name)
    {
        var data = DocumentationRealTexts.Folder;
        if (data is null)
            Assert.Skip("REFORMBOT_REAL_DATA names no folder with the real documents");
        var set = ExpectedSet.All.Single(set => set.Name == name);
        var documents = Path.Combine(data, set.Documents);
        if (!File.Exists(documents) && !Directory.Exists(documents))
            Assert.Skip($"not there: {documents}");

        var figures = await MeasureAsync(set, documents, Path.Combine(data, set.Questions));
        foreach (var (figure, value) in figures)
            output.WriteLine($"{name}: {figure} = {value.ToString("0.####", CultureInfo.InvariantCulture)}");
        Assert.Empty(Below(figures, set.AtLeast).Concat(Above(figures, set.AtMost)));
        if (Below(figures, set.Owed ?? []).ToList() is { Count: > 0 } owed)
            Assert.Skip($"owed: {string.Join("; ", owed)}");
    }

    /// <summary>A figure that was not measured misses its floor.</summary>
    private static IEnumerable<string> Below(IReadOnlyDictionary<string, double> figures, Dictionary<string, double> floors) => floors
        .Where(floor => !(figures.GetValueOrDefault(floor.Key, double.NaN) >= floor.Value))
        .Select(floor => $"{floor.Key} {figures.GetValueOrDefault(floor.Key, double.NaN):0.####}, at least {floor.Value}");

    private static IEnumerable<string> Above(IReadOnlyDictionary<string, double> figures, Dictionary<string, double> ceilings) => ceilings
        .Where(ceiling => !(figures.GetValueOrDefault(ceiling.Key, double.NaN) <= ceiling.Value))
        .Select(ceiling => $"{ceiling.Key} {figures.GetValueOrDefault(ceiling.Key, double.NaN):0.####}, at most {ceiling.Value}");

    private static async Task<IReadOnlyDictionary<string, double>> MeasureAsync(ExpectedSet set, string documents, string questionFile)
    {
        var questions = File.ReadLines(questionFile).Take(set.First == 0 ? int.MaxValue : set.First).Select(line => EvaluationQuestion.Read(line)!).ToList();
        using var library = new EvaluatedLibrary();
        await library.IngestAsync(documents, set.Every, questions.SelectMany(question => question.DocumentIds).ToHashSet(StringComparer.Ordinal));
        using var console = new Captured();
        var run = new EvaluationRun(new OpenLibrary(library.Library.Documents, library.Library.Index, library), console.Surroundings, Today, model: null, explain: false);
        if (set.Retrieval)
            await run.RankAllAsync(questions, TestContext.Current.CancellationToken);
        if (set.AtLeast.Keys.Concat(set.AtMost.Keys).Any(figure => !figure.EndsWith("@10", StringComparison.Ordinal)))
            await run.AskAllAsync(questions, TestContext.Current.CancellationToken);
        var sources = await QuoteSources.OfLibraryAsync(library.Library.Documents, run.Asked.Select(asked => asked.Documents), TestContext.Current.CancellationToken);
        var scorer = new Scorer(sources.Holds);
        foreach (var asked in run.Asked)
            scorer.Judge(asked.Question, asked.Documents);
        return scorer.Figures.Means().Concat(run.Retrieval?.Figures.Means() ?? [])
            .Where(figure => !figure.Name.StartsWith("ms_", StringComparison.Ordinal))
            .ToDictionary(figure => figure.Name, figure => figure.Value);
    }
}
