using ReformBot.Sqlite.Engine;
using ReformBot.Sqlite.Records;

namespace ReformBot.Sqlite.Postings;

/// <summary>Reads a segment from its first entry to its last, one block in memory at a time.</summary>
/// <param name="selectBlock">Parameter: id. Shared by all cursors, so none keeps it open.</param>
internal sealed class SegmentCursor(Statement selectBlock, Segment segment)
{
    private byte[] block = [];
    private int length;
    private int position;
    private int blocksRead;
    private int idsStart;
    private int idsLength;

    /// <summary>Null after the last entry.</summary>
    public string? Key { get; private set; }

    public int Net { get; private set; }

    public bool MoveNext()
    {
        if (position == length && !ReadBlock())
        {
            Key = null;
            return false;
        }

        var scanner = new BlockScanner(block.AsSpan(position..length));
        scanner.MoveNext();
        Key = scanner.Key.ToString();
        Net = scanner.Net;
        idsLength = scanner.Ids.Length;
        position += scanner.Position;
        idsStart = position - idsLength;
        return true;
    }

    public void AppendIds(List<int> passages)
    {
        var reader = new ByteReader(block.AsSpan(idsStart, idsLength));
        var passage = segment.FirstPassage;
        while (!reader.AtEnd)
        {
            passage = checked(passage + reader.Count());
            passages.Add(passage);
        }
    }

    private bool ReadBlock()
    {
        if (blocksRead == segment.Blocks)
            return false;
        if (!selectBlock.Bind(1, segment.FirstBlock + blocksRead).Step())
            throw new InvalidDataException("A block of the index is missing.");
        var bytes = selectBlock.Blob(0);
        if (block.Length < bytes.Length)
            block = new byte[bytes.Length];
        bytes.CopyTo(block);
        length = bytes.Length;
        selectBlock.Reset();
        position = 0;
        blocksRead++;
        return length > 0 ? true : throw new InvalidDataException("A block of the index is empty.");
    }
}
