using ReformBot.Cli.Stacks;

namespace ReformBot.Cli.Inspecting;

/// <summary>What there is to say about a library file.</summary>
/// <param name="Bytes">With the write-ahead log beside it.</param>
/// <param name="Damage">What the check found; nothing when it is sound.</param>
internal sealed record LibraryFacts(string Place, long Bytes, int Current, int Superseded, int Withdrawn, int Passages, IReadOnlyList<string> Damage)
{
    /// <summary>Null when the engine in use keeps everything in the library.</summary>
    public IndexFacts? Beside { get; init; }
}
