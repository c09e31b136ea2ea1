using ReformBot.LuceneNet.Keeping;

namespace ReformBot.LuceneNet.Checking;

/// <summary>What there is to say about a folder.</summary>
public sealed record FolderFacts
{
    public required string Place { get; init; }

    /// <summary>Of all its files.</summary>
    public required long Bytes { get; init; }

    /// <summary>Of the last commit; null when there is none, or none that is a whole state of the library.</summary>
    public FolderStamp? Stamp { get; init; }

    /// <summary>It holds what the library holds now, and so it is asked.</summary>
    public bool IsInStep { get; init; }

    /// <summary>What is wrong with it, a sentence each.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];
}
