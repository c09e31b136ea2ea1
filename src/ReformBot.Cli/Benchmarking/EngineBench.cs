using System.Collections.Immutable;
using ReformBot.Cli.Asking;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Stacks;
using ReformBot.Corpus.Indexing;
using ReformBot.Ingestion;

namespace ReformBot.Cli.Benchmarking;

/// <summary>Measures one engine of the build, in the order in which the methods are called.</summary>
/// <param name="folder">Its own; what is in it at the end counts as the library's size.</param>
internal sealed class EngineBench(Surroundings surroundings, StackPart<IndexEngine> engine, BenchColumn column, string folder)
{
    public const int Hits = 10;
    private const double Mega = 1e6;

    private string Place => Path.Combine(folder, "library.db");

    public double TextMegabytes { get; private set; }

    public async Task IngestAsync(string corpus, CancellationToken cancellationToken)
    {
        using (var memory = new MemoryPeak())
        {
            var (report, seconds) = await IngestOnceAsync(corpus, cancellationToken);
            foreach (var failure in report.Outcomes.Where(outcome => outcome.Kind == OutcomeKind.Failed))
                surroundings.Screen.Note($"{failure.Name}：{failure.Reason}", $"{failure.Name}: {failure.Reason}");
            TextMegabytes = report.Bytes / Mega;
            column.Values["ingest_seconds"] = seconds;
            column.Values["ingest_mb_per_second"] = TextMegabytes / seconds;
            column.Values["memory_growth_mb"] = memory.Bytes / Mega;
        }

        column.Values["ingest_again_seconds"] = (await IngestOnceAsync(corpus, cancellationToken)).Seconds;
        column.Values["size_mb"] = BenchRun.SizeOf(folder);
    }

    public OpenLibrary Open() => engine.Value.OpenForReading(Place, surroundings.Screen);

    /// <summary>Whole answers, and the search alone as plain engines do it: the question's own terms, the ten best passages.</summary>
    public async Task AskAsync(OpenLibrary library, IReadOnlyList<BatchQuestion> questions, CancellationToken cancellationToken)
    {
        var desk = new QuestionDesk(library, surroundings.Clock, surroundings.Today);
        var answers = new List<double>(questions.Count);
        foreach (var question in questions)
            answers.Add((await desk.AskAsync(question.Text, question.Conversation, explain: false, show: null, cancellationToken)).ElapsedMilliseconds);
        var searches = new List<double>(questions.Count);
        foreach (var question in questions)
        {
            var begin = surroundings.Clock.GetTimestamp();
            await SearchAsync(library.Index, question.Text, cancellationToken);
            searches.Add(surroundings.Clock.GetElapsedTime(begin).TotalMilliseconds);
        }

        BenchRun.Collect(column, "query_ms", answers);
        BenchRun.Collect(column, "search_ms", searches);
    }

    /// <summary>The rarer a term, the more it weighs, as with BM25 and as the first step of every answer has it.</summary>
    private static async Task SearchAsync(IPassageIndex index, string question, CancellationToken cancellationToken)
    {
        var terms = TermCutter.Cut(question).Select(term => term.Value).Distinct(StringComparer.Ordinal).ToList();
        var counts = await index.CountsAsync(terms, cancellationToken);
        var passages = (await index.StatisticsAsync(cancellationToken)).Passages;
        ImmutableArray<WeightedTerm> weighted =
            [.. terms.Zip(counts).Where(pair => pair.Second > 0).Select(pair => new WeightedTerm(pair.First, Math.Log(1 + ((double)passages / pair.Second))))];
        await index.SearchAsync(new PassageQuery(weighted, Hits), cancellationToken);
    }

    private async Task<(IngestionReport Report, double Seconds)> IngestOnceAsync(string corpus, CancellationToken cancellationToken)
    {
        var begin = surroundings.Clock.GetTimestamp();
        IngestionReport report;
        // An index beside the library may follow only when the writer is done.
        await using (var writer = engine.Value.OpenForWriting(Place, surroundings.Screen))
            report = await surroundings.Toolbox.IngestionInto(writer).RunAsync([corpus], dryRun: false, progress: null, cancellationToken);
        return (report, surroundings.Clock.GetElapsedTime(begin).TotalSeconds);
    }
}
