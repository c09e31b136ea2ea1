using System.Runtime.InteropServices;
using ReformBot.Sqlite.Engine;
using ReformBot.Sqlite.Records;

namespace ReformBot.Sqlite.Postings;

/// <summary>
/// Writes one segment: terms in ordinal order, packed into blocks that fill a page of the file each. An entry is key, number of ids, net count − number of
/// ids, bytes of the ids, ids as differences (the first from the first passage of the segment).
/// </summary>
/// <param name="insertBlock">Parameters: id, bytes.</param>
internal sealed class SegmentWriter(Statement insertBlock, long firstBlock, int firstPassage)
{
    /// <summary>Bytes: a page of 4096 less what the engine needs for a row; what exceeds a page is read from several.</summary>
    private const int BlockBytes = 4040;

    private readonly ByteWriter block = new();
    private readonly ByteWriter entry = new();
    private readonly ByteWriter ids = new();
    private readonly ByteWriter directory = new();

    public long FirstBlock => firstBlock;

    public int Blocks { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>First key of every block; complete after <see cref="Finish"/>.</summary>
    public ReadOnlySpan<byte> Directory => directory.Written;

    /// <param name="key">Greater than all before.</param>
    /// <param name="net">Passages that hold the term, less those of other segments that no longer do.</param>
    /// <param name="passages">Ascending.</param>
    public void Add(ReadOnlySpan<char> key, int net, ReadOnlySpan<int> passages)
    {
        if (net == 0 && passages.IsEmpty)
            return;
        ids.Clear();
        var previous = firstPassage;
        foreach (var passage in passages)
        {
            ids.Number((ulong)(passage - previous));
            previous = passage;
        }

        entry.Clear();
        WriteKey(entry, key);
        entry.Count(passages.Length);
        entry.Signed(net - passages.Length);
        entry.Count(ids.Length);
        entry.Bytes(ids.Written);
        if (block.Length > 0 && block.Length + entry.Length > BlockBytes)
            EndBlock();
        if (block.Length == 0)
            WriteKey(directory, key);
        block.Bytes(entry.Written);
    }

    public void Finish()
    {
        if (block.Length > 0)
            EndBlock();
    }

    private static void WriteKey(ByteWriter writer, ReadOnlySpan<char> key)
    {
        writer.Count(key.Length);
        writer.Bytes(MemoryMarshal.AsBytes(key));
    }

    private void EndBlock()
    {
        insertBlock.Bind(1, firstBlock + Blocks).Bind(2, block.Written).Run();
        Bytes += block.Length;
        Blocks++;
        block.Clear();
    }
}
