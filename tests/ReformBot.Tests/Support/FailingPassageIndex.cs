using ReformBot.Corpus.Indexing;

namespace ReformBot.Tests.Support;

/// <summary>An index on a disk that is lost from the moment on that the test says.</summary>
internal sealed class FailingPassageIndex(IPassageIndex index, Func<bool> isLost) : IPassageIndex
{
    public const string Words = "the disk is gone";

    public ValueTask<IReadOnlyList<PassageHit>> SearchAsync(PassageQuery query, CancellationToken cancellationToken) =>
        isLost() ? throw new IOException(Words) : index.SearchAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<int>> CountsAsync(IReadOnlyList<string> terms, CancellationToken cancellationToken) => index.CountsAsync(terms, cancellationToken);

    public ValueTask<IndexStatistics> StatisticsAsync(CancellationToken cancellationToken) => index.StatisticsAsync(cancellationToken);
}
