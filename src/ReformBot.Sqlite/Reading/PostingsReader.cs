using ReformBot.Sqlite.Engine;
using ReformBot.Sqlite.Postings;

namespace ReformBot.Sqlite.Reading;

/// <summary>Finds what the index says of a term.</summary>
internal sealed class PostingsReader(Connection connection)
{
    private readonly Statement select = connection.Prepare("SELECT postings FROM block WHERE id = ?1");
    private byte[] ids = new byte[1 << 16];
    private int length;

    /// <summary>The encoded ids that were copied since <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Ids => ids.AsSpan(0, length);

    public void Clear() => length = 0;

    /// <summary>Number of passages of the evidence that hold the term.</summary>
    public int Count(Snapshot snapshot, string key)
    {
        var count = 0;
        foreach (var segment in snapshot.Segments)
            count += Find(segment, key, copy: false);
        return count;
    }

    /// <summary>Copies the ids of a term to the end of <see cref="Ids"/> and returns where they begin.</summary>
    public int Copy(SegmentDirectory segment, string key)
    {
        var start = length;
        Find(segment, key, copy: true);
        return start;
    }

    private int Find(SegmentDirectory segment, string key, bool copy)
    {
        var block = segment.BlockOf(key);
        if (block < 0)
            return 0;
        try
        {
            if (!select.Bind(1, block).Step())
                throw new InvalidDataException("A block of the index is missing.");
            var scanner = new BlockScanner(select.Blob(0));
            if (!scanner.MoveTo(key))
                return 0;
            if (copy)
                Append(scanner.Ids);
            return scanner.Net;
        }
        finally
        {
            select.Reset();
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (length + bytes.Length > ids.Length)
            Array.Resize(ref ids, Math.Max(ids.Length * 2, length + bytes.Length));
        bytes.CopyTo(ids.AsSpan(length));
        length += bytes.Length;
    }
}
