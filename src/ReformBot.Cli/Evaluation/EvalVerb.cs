using ReformBot.Cli.Asking;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Modelling;

namespace ReformBot.Cli.Evaluation;

/// <summary><c>eval</c>: a file of questions with known answers, and figures of how well they were answered, with a model for both ways of wording.</summary>
internal sealed class EvalVerb(Surroundings surroundings, LibraryDoor door, ModelDoor models)
{
    public async Task<int> RunAsync(EvalOptions options, CancellationToken cancellationToken)
    {
        CheckPlaces(options);
        var questions = await ReadAsync(options.Questions, cancellationToken);
        using var model = models.Open();
        using var library = door.OpenForReading();
        if (model is not null)
            Announce(model.Name, questions.Count);
        var run = new EvaluationRun(library, surroundings, options.Today, model, explain: options.Report is not null);
        var isWhole = await run.AskAllAsync(questions, cancellationToken);
        if (options.Retrieval && isWhole)
            await run.RankAllAsync(questions, cancellationToken);

        // Stopped or not, what was measured is told.
        await TellAsync(options, run, library, model is not null);
        if (isWhole)
            return ExitCode.Ok;
        surroundings.Screen.Note($"已中断：只评了 {questions.Count} 个问题中的 {run.Asked.Count} 个", $"interrupted: {run.Asked.Count} of {questions.Count} questions were measured");
        return ExitCode.Interrupted;
    }

    private async Task TellAsync(EvalOptions options, EvaluationRun run, OpenLibrary library, bool hasModel)
    {
        var sources = options.Sources is { } folder
            ? QuoteSources.OfFolder(folder)
            : await QuoteSources.OfLibraryAsync(library.Library, run.Asked.SelectMany(asked => asked.Replies), CancellationToken.None);
        var (documents, worded) = (new Scorer(sources.Holds), new Scorer(sources.Holds));
        var judged = run.Asked.Select(asked => new JudgedQuestion(
            documents.Judge(asked.Question, asked.Documents), asked.Model is null ? null : worded.Judge(asked.Question, asked.Model))).ToList();
        List<Figure> figures = [.. documents.Figures.Means(), .. run.Retrieval?.Figures.Means() ?? []];
        var pairs = FigurePair.Join(figures, hasModel ? [.. worded.Figures.Means(), .. ModelFigures.Of([.. run.Asked.Select(asked => asked.Model!)])] : []);
        if (options.Report is { } report)
            await WriteReportAsync(report, EvaluationReport.Write(Path.GetFileName(options.Questions), pairs, judged));
        if (!hasModel)
            FiguresView.Write(surroundings.Screen, judged.Count, figures, options.Json);
        else if (options.Json)
            surroundings.Screen.Line(ComparisonView.Json(judged.Count, pairs));
        else
            ComparisonView.Write(surroundings.Screen, judged.Count, pairs);
    }

    /// <summary>A model that is configured once and for all is easily forgotten, and it may cost money.</summary>
    private void Announce(string model, int questions) => surroundings.Screen.Note(
        $"每个问题另请 {model} 组织回答，共 {questions} 个问题；不用模型：--no-model", $"{model} is asked to word {questions} answers as well; without it: --no-model");

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

    private async Task WriteReportAsync(string path, string page)
    {
        await File.WriteAllTextAsync(path, page, CancellationToken.None);
        surroundings.Screen.Note($"报告：{Path.GetFullPath(path)}", $"report: {Path.GetFullPath(path)}");
    }

    private CommandFailure Failure(string chinese, string english) => new(surroundings.Screen.Say(chinese, english));
}
