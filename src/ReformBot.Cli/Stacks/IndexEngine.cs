using ReformBot.Cli.Libraries;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Stacks;

/// <summary>A library whose passages are found by a certain engine; the arguments are as in <see cref="Toolbox"/>.</summary>
internal sealed record IndexEngine
{
    public required Func<string, OpenLibrary> OpenForReading { get; init; }

    public required Func<string, IPolicyLibraryWriter> OpenForWriting { get; init; }

    public required Func<string, CancellationToken, IReadOnlyList<string>> Check { get; init; }
}
