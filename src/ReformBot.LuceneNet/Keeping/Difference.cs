using System.Collections.Immutable;
using ReformBot.Corpus.Indexing;

namespace ReformBot.LuceneNet.Keeping;

/// <summary>What a folder has to take in and to take out to hold what the library does.</summary>
/// <param name="Missing">In the order of the library.</param>
internal sealed record Difference(ImmutableArray<EvidenceRow> Missing, ImmutableArray<ulong> Surplus)
{
    public int MissingPassages => Missing.Sum(row => row.Indexed);

    public static Difference Between(EvidenceState state, HashSet<ulong> held)
    {
        var missing = state.Rows.Where(row => !held.Contains(row.Key)).ToImmutableArray();
        held.ExceptWith(state.Rows.Select(row => row.Key));
        return new Difference(missing, [.. held]);
    }
}
