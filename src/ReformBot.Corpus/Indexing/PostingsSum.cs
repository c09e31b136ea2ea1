namespace ReformBot.Corpus.Indexing;

/// <summary>For checking an index: sums over pairs of a term and a passage, whatever their order: two equal sums mean equal sets (but for one chance in 2⁶⁴).</summary>
public sealed class PostingsSum : IEquatable<PostingsSum>
{
    /// <summary>Of FNV-1a with 64 bits.</summary>
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private ulong pairs;
    private ulong counts;

    public void Posting(string key, int passage) => pairs += Hash(Hash(OffsetBasis, key), passage);

    public void Count(string key, int passages) => counts += Hash(OffsetBasis, key) * (ulong)passages;

    public bool Equals(PostingsSum? other) => other is not null && pairs == other.pairs && counts == other.counts;

    public override bool Equals(object? obj) => Equals(obj as PostingsSum);

    public override int GetHashCode() => pairs.GetHashCode();

    private static ulong Hash(ulong hash, string key)
    {
        foreach (var character in key)
            hash = (hash ^ character) * Prime;
        return hash;
    }

    private static ulong Hash(ulong hash, int passage)
    {
        // The last step of SplitMix64: a product alone would let differences of ids cancel out.
        hash ^= (ulong)passage * 0x9e3779b97f4a7c15;
        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
        return hash ^ (hash >> 31);
    }
}
