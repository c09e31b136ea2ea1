namespace ReformBot.Cli.Evaluation;

/// <summary>Recall@1/5/10, MRR@10 and nDCG@10 of documents, each gold document counting one.</summary>
internal sealed class RetrievalFigures
{
    public const int Depth = 10;

    private static readonly int[] Cuts = [1, 5, Depth];

    public Figures Figures { get; } = new();

    /// <param name="ranked">Names of documents, best first; counted by what stands behind # or, for files, by the file's name.</param>
    public void Add(IReadOnlyCollection<string> gold, IEnumerable<string> ranked)
    {
        var relevant = ranked.Take(Depth).Select(name => gold.Contains(Scorer.DocumentId(name)) || gold.Contains(Scorer.FileName(name))).ToList();
        foreach (var cut in Cuts)
            Figures.Add($"recall@{cut}", (double)relevant.Take(cut).Count(hit => hit) / gold.Count);
        var first = relevant.IndexOf(item: true);
        Figures.Add($"mrr@{Depth}", first < 0 ? 0 : 1.0 / (first + 1));
        Figures.Add($"ndcg@{Depth}", Gain(relevant) / Gain(Enumerable.Repeat(element: true, Math.Min(gold.Count, Depth))));
    }

    private static double Gain(IEnumerable<bool> relevant) => relevant.Select((hit, rank) => hit ? 1 / Math.Log2(rank + 2) : 0).Sum();
}
