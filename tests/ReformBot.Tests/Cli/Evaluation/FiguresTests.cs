using ReformBot.Cli.Evaluation;

namespace ReformBot.Tests.Cli.Evaluation;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(1, 3, 0.3333)]
    [InlineData(2, 3, 0.6667)]
    [InlineData(1, 32, 0.0312)] // 0.03125 is exact in binary: a true tie goes to even
    [InlineData(1, 160, 0.0063)] // 0.00625 is a little more in binary: no tie
    public void Means_are_rounded_by_their_exact_value(int ones, int of, double mean)
    {
        var figures = new Figures();
        for (var i = 0; i < of; i++)
            figures.Add("x", i < ones);
        Assert.Equal(mean, Assert.Single(figures.Means()).Value);
    }

    [Theory]
    [InlineData(0.5, 3)]
    [InlineData(0.95, 4)]
    [InlineData(0, 1)]
    public void Percentiles_are_values_that_occurred(double share, double value) => Assert.Equal(value, Figures.Percentile([4, 1, 3, 2], share));

    [Theory]
    [InlineData("a b", "a", 1, 1, 1)]
    [InlineData("a b", "x a", 0, 0.5, 0.6309)]
    [InlineData("a b", "a x b", 1, 1, 0.9197, "a", "b")]
    [InlineData("a", "q#x r/a", 0, 0.5, 0.6309)]
    public void Retrieval_counts_documents_by_id_or_file_name(string gold, string ranked, double recall1, double mrr, double ndcg, params string[] both)
    {
        var figures = new RetrievalFigures();
        string[] wanted = both.Length > 0 ? both : [gold.Split(' ')[0]];
        figures.Add(wanted, ranked.Split(' '));
        var means = figures.Figures.Means().ToDictionary(figure => figure.Name, figure => figure.Value);
        Assert.Equal(recall1 / wanted.Length, means["recall@1"]);
        Assert.Equal(mrr, means["mrr@10"]);
        Assert.Equal(ndcg, means["ndcg@10"]);
    }
}
