using System.Runtime.InteropServices;
using ReformBot.Sqlite.Records;

namespace ReformBot.Sqlite.Postings;

/// <summary>Steps through the entries of one block, in ordinal order of their keys.</summary>
internal ref struct BlockScanner(ReadOnlySpan<byte> block)
{
    private ByteReader reader = new(block);

    public ReadOnlySpan<char> Key { get; private set; }

    /// <summary>Number of ids.</summary>
    public int Count { get; private set; }

    /// <summary>What the entry adds to the number of passages that hold the term; below 0 where passages were taken out.</summary>
    public int Net { get; private set; }

    /// <summary>Encoded differences.</summary>
    public ReadOnlySpan<byte> Ids { get; private set; }

    /// <summary>Bytes up to the end of the current entry.</summary>
    public readonly int Position => reader.Position;

    public bool MoveNext()
    {
        if (reader.AtEnd)
            return false;
        Key = MemoryMarshal.Cast<byte, char>(reader.Bytes(sizeof(char) * reader.Count()));
        Count = reader.Count();
        Net = Count + reader.SignedInt();
        Ids = reader.Bytes(reader.Count());
        return true;
    }

    /// <summary>Moves to the entry of a key; false when there is none.</summary>
    public bool MoveTo(ReadOnlySpan<char> key)
    {
        while (MoveNext())
        {
            var order = Key.SequenceCompareTo(key);
            if (order >= 0)
                return order == 0;
        }

        return false;
    }
}
