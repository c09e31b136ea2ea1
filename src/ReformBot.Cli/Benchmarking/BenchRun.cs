using ReformBot.Cli.Asking;
using ReformBot.Cli.Evaluation;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Stacks;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Benchmarking;

/// <summary>Measures everything that is compared, one after the other, over the same documents and questions.</summary>
/// <param name="folder">For what is made on the way.</param>
internal sealed class BenchRun(Surroundings surroundings, string folder)
{
    private const double Mega = 1e6;

    private double _textMegabytes;

    /// <summary>The engine in use, the others of the build, then what they are compared with.</summary>
    public List<BenchColumn> Columns { get; } = [];

    public int Documents { get; private set; }

    public int Questions { get; private set; }

    public static double SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / Mega;

    public static void Collect(BenchColumn column, string name, List<double> milliseconds)
    {
        column.Values[name + "_p50"] = Figures.Percentile(milliseconds, 0.5);
        column.Values[name + "_p95"] = Figures.Percentile(milliseconds, 0.95);
    }

    /// <param name="questions">From the documents of the library.</param>
    /// <exception cref="CommandFailure">Nothing could be ingested.</exception>
    public async Task RunAsync(
        string corpus, IReadOnlyList<PlainPeer> peers, Func<IReadOnlyList<DocumentCard>, IReadOnlyList<BatchQuestion>> questions, CancellationToken cancellationToken)
    {
        foreach (var engine in surroundings.Toolbox.Indexes())
            await RunAsync(engine, corpus, questions, cancellationToken);
        var first = EngineOf(surroundings.Toolbox.Indexes()[0], Columns[0]);
        using var library = first.Open();
        var cards = await library.Library.ListAsync(cancellationToken, DocumentStatus.Current);
        foreach (var peer in peers)
        {
            Columns.Add(new BenchColumn(peer.Name, peer.Key));
            await new PeerBench(surroundings.Clock, peer, Columns[^1], Own(peer.Key)).RunAsync(library.Library, cards, questions(cards), cancellationToken);
            Columns[^1].Values["ingest_mb_per_second"] = _textMegabytes / Columns[^1].Values["ingest_seconds"];
        }
    }

    private async Task RunAsync(
        StackPart<IndexEngine> engine, string corpus, Func<IReadOnlyList<DocumentCard>, IReadOnlyList<BatchQuestion>> questions, CancellationToken cancellationToken)
    {
        Columns.Add(new BenchColumn(engine.Name, Columns.Count == 0 ? "" : engine.Name));
        var bench = EngineOf(engine, Columns[^1]);
        await bench.IngestAsync(corpus, cancellationToken);
        using var library = bench.Open();
        var cards = await library.Library.ListAsync(cancellationToken, DocumentStatus.Current);
        if (cards.Count == 0)
            throw new CommandFailure(surroundings.Screen.Say($"{corpus} 里没有可以导入的文件，无从测起", $"{corpus} holds no document that could be ingested: nothing to measure"));
        var asked = questions(cards);
        (_textMegabytes, Documents, Questions) = (bench.TextMegabytes, cards.Count, asked.Count);
        await bench.AskAsync(library, asked, cancellationToken);
    }

    private EngineBench EngineOf(StackPart<IndexEngine> engine, BenchColumn column) => new(surroundings, engine, column, Own(engine.Name));

    private string Own(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
}
