using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Libraries;

/// <summary>A library opened for reading.</summary>
/// <param name="Place">The file.</param>
/// <param name="Handle">Closes it.</param>
internal sealed record OpenLibrary(string Place, IPolicyLibrary Library, IPassageIndex Index, IAsyncDisposable Handle) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Handle.DisposeAsync();
}
