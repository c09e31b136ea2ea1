namespace ReformBot.Cli.Stacks;

/// <summary>What there is to say about an index beside a library.</summary>
/// <param name="Version">Of the library that it holds; null when it holds none whole.</param>
/// <param name="IsInStep">It holds what the library holds now, and so it is asked.</param>
/// <param name="Damage">What the check found; nothing when it is sound.</param>
internal sealed record IndexFacts(string Place, long Bytes, int Passages, long? Version, bool IsInStep, IReadOnlyList<string> Damage);
