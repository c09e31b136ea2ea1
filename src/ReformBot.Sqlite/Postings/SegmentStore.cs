using System.Runtime.InteropServices;
using ReformBot.Sqlite.Engine;

namespace ReformBot.Sqlite.Postings;

/// <summary>
/// The index on disk, as its writer sees it: appends what a transaction brought as one segment and merges neighbouring ones, so that
/// a search asks few of them. Works inside the caller's transaction.
/// </summary>
internal sealed class SegmentStore(Connection connection)
{
    /// <summary>
    /// Segments of about one size that are merged into one: a term of a query costs 2 µs a segment, a merge rewrites its segments. With 4, forty
    /// million postings leave at most 3 segments of each of some 6 sizes, and each posting is rewritten 1 to 3 times.
    /// </summary>
    private const int FanIn = 4;

    /// <summary>Passages below which it does not matter how many of them are evidence: a search passes over them in 0.1 ms.</summary>
    private const int MinRetired = 10_000;

    private readonly Statement insertBlock = connection.Prepare("INSERT INTO block (id, postings) VALUES (?1, ?2)");
    private readonly Statement selectBlock = connection.Prepare("SELECT postings FROM block WHERE id = ?1");
    private readonly Statement deleteBlocks = connection.Prepare("DELETE FROM block WHERE id >= ?1 AND id < ?2");
    private readonly Statement deleteSegment = connection.Prepare("DELETE FROM segment WHERE id = ?1");
    private readonly Statement deleteRetired = connection.Prepare("DELETE FROM retired WHERE first_passage BETWEEN ?1 AND ?2");
    private readonly Statement selectRetired = connection.Prepare("SELECT first_passage, passages FROM retired WHERE first_passage BETWEEN ?1 AND ?2");
    private readonly Statement selectSegments = connection.Prepare(
        "SELECT id, first_passage, last_passage, first_block, blocks, bytes FROM segment ORDER BY id");

    private readonly Statement insertSegment = connection.Prepare(
        "INSERT INTO segment (first_passage, last_passage, first_block, blocks, bytes, directory) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");

    /// <summary>Writes the buffer as a segment over these ids and empties it. Returns the id of the next free block.</summary>
    public long Append(PostingsBuffer buffer, int firstPassage, int lastPassage, long nextBlock)
    {
        var writer = new SegmentWriter(insertBlock, nextBlock, firstPassage);
        buffer.WriteTo(writer);
        nextBlock = Finish(writer, firstPassage, lastPassage);
        buffer.Clear();
        return nextBlock;
    }

    /// <summary>
    /// Merges while there are enough segments of one size, and all of them when most of what they hold is no evidence any more. Returns the id of
    /// the next free block.
    /// </summary>
    public long Merge(long nextBlock)
    {
        for (var segments = Segments(); MergePolicy.NewestToMerge(segments, FanIn) is > 1 and var count; segments = Segments())
            nextBlock = Merge(segments[^count..], nextBlock);
        return IsMostlyRetired() ? Merge(Segments(), nextBlock) : nextBlock;
    }

    /// <summary>Drops the whole index; the caller fills it again.</summary>
    public void Clear() => connection.Execute("DELETE FROM segment; DELETE FROM block; DELETE FROM retired;");

    public List<Segment> Segments()
    {
        var segments = new List<Segment>();
        while (selectSegments.Step())
        {
            segments.Add(new Segment(
                selectSegments.Int64(0),
                selectSegments.Int32(1),
                selectSegments.Int32(2),
                selectSegments.Int64(3),
                selectSegments.Int32(4),
                selectSegments.Int64(5)));
        }

        return segments;
    }

    private bool IsMostlyRetired() =>
        connection.Number("SELECT total(passages) FROM retired") is > MinRetired and var retired
        && retired > connection.Number("SELECT total(indexed) FROM version WHERE status = 0");

    private long Merge(List<Segment> segments, long nextBlock)
    {
        var (first, last) = (segments[0].FirstPassage, segments[^1].LastPassage);
        var retired = RetiredPassages.Read(selectRetired, first, last);
        var writer = new SegmentWriter(insertBlock, nextBlock, first);
        var cursors = segments.ConvertAll(segment => new SegmentCursor(selectBlock, segment));
        cursors.RemoveAll(cursor => !cursor.MoveNext());
        var passages = new List<int>();
        while (cursors.Count > 0)
        {
            var key = LeastKey(cursors);
            var net = 0;
            passages.Clear();
            foreach (var cursor in cursors)
            {
                if (cursor.Key != key)
                    continue;
                net += cursor.Net;
                cursor.AppendIds(passages);
                cursor.MoveNext();
            }

            retired.RemoveFrom(passages);
            writer.Add(key, net, CollectionsMarshal.AsSpan(passages));
            cursors.RemoveAll(static cursor => cursor.Key is null);
        }

        foreach (var segment in segments)
        {
            deleteBlocks.Bind(1, segment.FirstBlock).Bind(2, segment.FirstBlock + segment.Blocks).Run();
            deleteSegment.Bind(1, segment.Id).Run();
        }

        deleteRetired.Bind(1, first).Bind(2, last).Run();
        return Finish(writer, first, last);
    }

    private static string LeastKey(List<SegmentCursor> cursors)
    {
        var least = cursors[0].Key!;
        for (var i = 1; i < cursors.Count; i++)
            if (string.CompareOrdinal(cursors[i].Key, least) < 0)
                least = cursors[i].Key!;
        return least;
    }

    private long Finish(SegmentWriter writer, int firstPassage, int lastPassage)
    {
        writer.Finish();
        insertSegment.Bind(1, firstPassage).Bind(2, lastPassage).Bind(3, writer.FirstBlock).Bind(4, writer.Blocks).Bind(5, writer.Bytes)
            .Bind(6, writer.Directory).Run();
        return writer.FirstBlock + writer.Blocks;
    }
}
