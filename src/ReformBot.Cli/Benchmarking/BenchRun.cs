using ReformBot.Cli.Asking;
using ReformBot.Cli.Evaluation;
using ReformBot.Cli.Hosting;
using ReformBot.Corpus.Library;
using ReformBot.Ingestion;
using ReformBot.Sqlite.Baseline;

namespace ReformBot.Cli.Benchmarking;

/// <summary>Measures, in the order in which the methods are called.</summary>
internal sealed class BenchRun(Surroundings surroundings, string folder)
{
    public const string OursFile = "library.db";
    private const string PlainFile = "plain.db";
    private const double Mega = 1e6;
    private const int Hits = 10;
    private const int DocumentsPerCommit = 500;

    private double _textMegabytes;
    private double _seconds;
    private double _secondsAgain;
    private double _memory;
    private List<double> _answers = [];

    public List<BenchRow> Rows { get; } = [];

    public async Task IngestAsync(string corpus, CancellationToken cancellationToken)
    {
        using (var memory = new MemoryPeak())
        {
            var (report, seconds) = await IngestOnceAsync(corpus, cancellationToken);
            foreach (var failure in report.Outcomes.Where(outcome => outcome.Kind == OutcomeKind.Failed))
                surroundings.Screen.Note($"{failure.Name}：{failure.Reason}", $"{failure.Name}: {failure.Reason}");
            (_seconds, _memory, _textMegabytes) = (seconds, memory.Bytes / Mega, report.Bytes / Mega);
        }

        _secondsAgain = (await IngestOnceAsync(corpus, cancellationToken)).Seconds;
    }

    public async Task AskAsync(QuestionDesk desk, IReadOnlyList<BatchQuestion> questions, CancellationToken cancellationToken)
    {
        _answers = new List<double>(questions.Count);
        foreach (var question in questions)
            _answers.Add((await desk.AskAsync(question.Text, question.Conversation, explain: false, show: null, cancellationToken)).ElapsedMilliseconds);
    }

    public async Task MeasurePlainAsync(
        IPolicyLibrary library, IReadOnlyList<DocumentCard> cards, IReadOnlyList<BatchQuestion> questions, CancellationToken cancellationToken)
    {
        using var memory = new MemoryPeak();
        var path = Path.Combine(folder, PlainFile);
        var seconds = 0.0;
        List<double> searches;
        using (var plain = new PlainFullText(path))
        {
            var number = 0;
            foreach (var card in cards)
            {
                // Only cutting and storing counts for it: reading, repairing and understanding are not its job.
                var text = (await library.FindAsync(card.Id, version: null, cancellationToken))?.Original ?? "";
                seconds += Seconds(() => plain.Add(++number, text));
                if (number % DocumentsPerCommit == 0)
                    seconds += Seconds(plain.Commit);
            }

            seconds += Seconds(plain.Commit);
            searches = [.. questions.Select(question => Seconds(() => plain.Search(question.Text, Hits)) * 1000)];
        }

        Collect(seconds, memory.Bytes / Mega, searches, path);
    }

    private void Collect(double plainSeconds, double plainMemory, List<double> searches, string plainPath)
    {
        Rows.Add(new BenchRow("ingest_seconds", _seconds, plainSeconds));
        Rows.Add(new BenchRow("ingest_mb_per_second", _textMegabytes / _seconds, _textMegabytes / plainSeconds));
        Rows.Add(new BenchRow("ingest_again_seconds", _secondsAgain, Plain: null));
        Rows.Add(new BenchRow("memory_growth_mb", _memory, plainMemory));
        Rows.Add(new BenchRow("size_mb", SizeOf(Path.Combine(folder, OursFile)) / Mega, SizeOf(plainPath) / Mega));
        Rows.Add(new BenchRow("query_ms_p50", Figures.Percentile(_answers, 0.5), Figures.Percentile(searches, 0.5)));
        Rows.Add(new BenchRow("query_ms_p95", Figures.Percentile(_answers, 0.95), Figures.Percentile(searches, 0.95)));
    }

    private async Task<(IngestionReport Report, double Seconds)> IngestOnceAsync(string corpus, CancellationToken cancellationToken)
    {
        var begin = surroundings.Clock.GetTimestamp();
        await using var writer = surroundings.Toolbox.OpenForWriting(Path.Combine(folder, OursFile));
        var report = await surroundings.Toolbox.IngestionInto(writer).RunAsync([corpus], dryRun: false, progress: null, cancellationToken);
        return (report, surroundings.Clock.GetElapsedTime(begin).TotalSeconds);
    }

    private double Seconds(Action action)
    {
        var begin = surroundings.Clock.GetTimestamp();
        action();
        return surroundings.Clock.GetElapsedTime(begin).TotalSeconds;
    }

    private static long SizeOf(string path) => new[] { path, path + "-wal" }.Select(file => new FileInfo(file)).Where(file => file.Exists).Sum(file => file.Length);
}
