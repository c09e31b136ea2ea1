using ReformBot.Cli.Libraries;
using ReformBot.Cli.Terminal;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Stacks;

/// <summary>A library whose passages are found by a certain engine; the arguments are as in <see cref="Toolbox"/>, the screen is for what a person should know.</summary>
internal sealed record IndexEngine
{
    public required Func<string, Screen, OpenLibrary> OpenForReading { get; init; }

    public required Func<string, Screen, IPolicyLibraryWriter> OpenForWriting { get; init; }

    public required Func<string, CancellationToken, IReadOnlyList<string>> Check { get; init; }

    public required Func<string, Screen, IProgress<double>?, CancellationToken, Task> Reindex { get; init; }

    /// <summary>An index that lies beside the library; null for an engine that keeps everything in the library itself.</summary>
    public Func<string, CancellationToken, Task<IndexFacts?>>? Beside { get; init; }
}
