using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;

namespace ReformBot.Tests.Support;

/// <summary>One implementation of the three ports over one library, for the contract suites.</summary>
public sealed class LibraryUnderTest(IPolicyLibraryWriter writer, IPolicyLibrary documents, IPassageIndex index, Action close) : IAsyncDisposable
{
    public IPolicyLibraryWriter Writer => writer;

    public IPolicyLibrary Documents => documents;

    public IPassageIndex Index => index;

    public static LibraryUnderTest InMemory()
    {
        var library = new InMemoryPolicyLibrary();
        return new LibraryUnderTest(library, library, new InMemoryPassageIndex(library), static () => { });
    }

    /// <summary>Stores and commits.</summary>
    public async Task StoreAsync(params Incoming[] incoming)
    {
        foreach (var document in incoming)
            await writer.StoreAsync(document, CancellationToken.None);
        await writer.CommitAsync(CancellationToken.None);
    }

    public async Task WithdrawAsync(string name)
    {
        Assert.True(await writer.WithdrawAsync(name, CancellationToken.None));
        await writer.CommitAsync(CancellationToken.None);
    }

    /// <summary>Every term weighs the same unless given as "term:weight".</summary>
    public ValueTask<IReadOnlyList<PassageHit>> SearchAsync(int limit, params string[] terms) =>
        index.SearchAsync(new PassageQuery([.. terms.Select(Weighted)], limit), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        close();
    }

    private static WeightedTerm Weighted(string term) =>
        term.Split(':') is [var value, var weight]
            ? new WeightedTerm(value, double.Parse(weight, System.Globalization.CultureInfo.InvariantCulture))
            : new WeightedTerm(term, 1);
}
