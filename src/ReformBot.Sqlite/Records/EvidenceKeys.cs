using System.Numerics;

namespace ReformBot.Sqlite.Records;

/// <summary>The number by which an index beside the library tells a version of a document, its content and its place in the file from every other.</summary>
internal static class EvidenceKeys
{
    /// <summary>Of FNV-1a with 64 bits.</summary>
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ulong document, int number, int firstPassage, int passages, ReadOnlySpan<byte> fingerprint)
    {
        var hash = OffsetBasis;
        foreach (var next in fingerprint)
            hash = (hash ^ next) * Prime;
        hash = Mix(hash ^ document);
        hash = Mix(hash ^ (((ulong)number << 32) | (uint)firstPassage));
        return Mix(hash ^ BitOperations.RotateLeft((ulong)passages, 17));
    }

    /// <summary>The last step of SplitMix64: sums of keys must not let differences cancel out.</summary>
    private static ulong Mix(ulong hash)
    {
        hash += 0x9e3779b97f4a7c15;
        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
        return hash ^ (hash >> 31);
    }
}
