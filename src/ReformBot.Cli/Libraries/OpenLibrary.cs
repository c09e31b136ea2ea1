using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Libraries;

/// <summary>A library opened for reading.</summary>
/// <param name="Handle">Closes it.</param>
internal sealed record OpenLibrary(IPolicyLibrary Library, IPassageIndex Index, IDisposable Handle) : IDisposable
{
    public void Dispose() => Handle.Dispose();
}
