using ReformBot.Corpus.Indexing;

namespace ReformBot.Tests.LuceneNet;

/// <summary>Stands for the library's own index where the folder has to answer.</summary>
internal sealed class RefusingPassageIndex(IPassageIndex library) : IPassageIndex
{
    public ValueTask<IReadOnlyList<PassageHit>> SearchAsync(PassageQuery query, CancellationToken cancellationToken) => throw Refusal();

    public ValueTask<IReadOnlyList<int>> CountsAsync(IReadOnlyList<string> terms, CancellationToken cancellationToken) => throw Refusal();

    public ValueTask<IndexStatistics> StatisticsAsync(CancellationToken cancellationToken) => library.StatisticsAsync(cancellationToken);

    private static Xunit.Sdk.XunitException Refusal() => new("the folder was not asked");
}
