using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Libraries;

/// <summary>The concrete choices of the composition root, as far as verbs use them.</summary>
internal sealed record Toolbox
{
    /// <summary>The file exists.</summary>
    public required Func<string, OpenLibrary> OpenForReading { get; init; }

    /// <summary>Creates the file and its folder when they are missing.</summary>
    public required Func<string, IPolicyLibraryWriter> OpenForWriting { get; init; }
}
