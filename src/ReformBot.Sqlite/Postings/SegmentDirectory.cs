using System.Runtime.InteropServices;
using ReformBot.Sqlite.Records;

namespace ReformBot.Sqlite.Postings;

/// <summary>Tells in which block of a segment a term would stand. Immutable.</summary>
internal sealed class SegmentDirectory
{
    private readonly char[] keys;
    private readonly int[] ends;

    public SegmentDirectory(Segment segment, ReadOnlySpan<byte> directory)
    {
        Segment = segment;
        keys = new char[directory.Length / sizeof(char)];
        ends = new int[segment.Blocks];
        var reader = new ByteReader(directory);
        var length = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            var key = MemoryMarshal.Cast<byte, char>(reader.Bytes(sizeof(char) * reader.Count()));
            key.CopyTo(keys.AsSpan(length));
            ends[i] = length += key.Length;
        }
    }

    public Segment Segment { get; }

    /// <summary>Id of the block; −1 when the term comes before all of the segment.</summary>
    public long BlockOf(ReadOnlySpan<char> key)
    {
        var (low, high) = (-1, ends.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (KeyAt(middle).SequenceCompareTo(key) <= 0)
                low = middle;
            else
                high = middle - 1;
        }

        return low < 0 ? -1 : Segment.FirstBlock + low;
    }

    private ReadOnlySpan<char> KeyAt(int block) => keys.AsSpan((block == 0 ? 0 : ends[block - 1])..ends[block]);
}
