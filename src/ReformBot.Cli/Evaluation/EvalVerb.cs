using ReformBot.Answering;
using ReformBot.Cli.Asking;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;

namespace ReformBot.Cli.Evaluation;

/// <summary><c>eval</c>: a file of questions with known answers, and figures of how well they were answered.</summary>
internal sealed class EvalVerb(Surroundings surroundings, LibraryDoor door)
{
    public async Task<int> RunAsync(EvalOptions options, CancellationToken cancellationToken)
    {
        CheckPlaces(options);
        var questions = await ReadAsync(options.Questions, cancellationToken);
        using var library = door.OpenForReading();
        var run = new EvaluationRun(new PolicyAssistant(library.Library, library.Index), surroundings, options.Today);
        await run.AskAllAsync(questions, cancellationToken);
        if (options.Retrieval)
            await run.RankAllAsync(questions, cancellationToken);

        var sources = options.Sources is { } folder
            ? QuoteSources.OfFolder(folder)
            : await QuoteSources.OfLibraryAsync(library.Library, run.Replies.Select(pair => pair.Reply), cancellationToken);
        var scorer = new Scorer(sources.Holds);
        var judgements = run.Replies.Select(pair => scorer.Judge(pair.Question, pair.Reply)).ToList();
        List<Figure> figures = [.. scorer.Figures.Means(), .. run.Retrieval?.Figures.Means() ?? []];
        if (options.Report is { } report)
            await WriteReportAsync(report, options.Questions, figures, judgements, cancellationToken);
        FiguresView.Write(surroundings.Screen, questions.Count, figures, options.Json);
        return ExitCode.Ok;
    }

    private async Task<List<EvaluationQuestion>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var questions = new List<EvaluationQuestion>();
        using var reader = QuestionFile.Open(surroundings, path);
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            questions.Add(EvaluationQuestion.Read(line) ?? throw Failure(
                $"{path} 第 {number} 行不是评测问题（要有 id，以及 question 或 text）",
                $"line {number} of {path} is no question (it needs an id, and question or text)"));
        }

        return questions.Count > 0 ? questions : throw Failure($"{path} 里没有问题", $"no questions in {path}");
    }

    /// <summary>Before an hour of questions, not after it.</summary>
    private void CheckPlaces(EvalOptions options)
    {
        if (options.Sources is { } folder && !Directory.Exists(folder))
            throw Failure($"没有这个文件夹：{folder}", $"no such folder: {folder}");
        if (options.Report is { } report && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(report))))
            throw Failure($"报告所在的文件夹不存在：{report}", $"the folder of the report does not exist: {report}");
    }

    private async Task WriteReportAsync(string path, string questions, List<Figure> figures, List<Judgement> judgements, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(path, EvaluationReport.Write(Path.GetFileName(questions), figures, judgements), cancellationToken);
        surroundings.Screen.Note($"报告：{Path.GetFullPath(path)}", $"report: {Path.GetFullPath(path)}");
    }

    private CommandFailure Failure(string chinese, string english) => new(surroundings.Screen.Say(chinese, english));
}
