using ReformBot.Cli.Asking;
using ReformBot.Cli.Stacks;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Benchmarking;

/// <summary>Measures one plain engine over the texts of a library: only cutting, storing and finding, since reading, repairing and understanding are not its job.</summary>
/// <param name="folder">Its own.</param>
internal sealed class PeerBench(TimeProvider clock, PlainPeer peer, BenchColumn column, string folder)
{
    private const double Mega = 1e6;
    private const int DocumentsPerCommit = 500;

    public async Task RunAsync(
        IPolicyLibrary library, IReadOnlyList<DocumentCard> cards, IReadOnlyList<BatchQuestion> questions, CancellationToken cancellationToken)
    {
        using var memory = new MemoryPeak();
        var seconds = 0.0;
        var searches = new List<double>(questions.Count);
        using (var plain = peer.Open(Path.Combine(folder, "plain")))
        {
            var number = 0;
            foreach (var card in cards)
            {
                var text = (await library.FindAsync(card.Id, version: null, cancellationToken))?.Original ?? "";
                seconds += Seconds(() => plain.Add(++number, text));
                if (number % DocumentsPerCommit == 0)
                    seconds += Seconds(plain.Commit);
            }

            seconds += Seconds(plain.Commit);
            foreach (var question in questions)
                searches.Add(Seconds(() => plain.Search(question.Text, EngineBench.Hits)) * 1000);
            column.Values["memory_growth_mb"] = memory.Bytes / Mega;
        }

        column.Values["ingest_seconds"] = seconds;
        column.Values["size_mb"] = BenchRun.SizeOf(folder);
        BenchRun.Collect(column, "search_ms", searches);
    }

    private double Seconds(Action action)
    {
        var begin = clock.GetTimestamp();
        action();
        return clock.GetElapsedTime(begin).TotalSeconds;
    }
}
