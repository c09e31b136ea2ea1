using System.Numerics;
using System.Runtime.InteropServices;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Sqlite.Postings;

namespace ReformBot.Sqlite.Reading;

/// <summary>
/// Finds the passages with the greatest sums of weights, exactly: every posting of every term is added up, window by window of passage ids, so that
/// the sums stay in the processor's cache and memory does not grow with the library.
/// </summary>
internal sealed class PassageSearch(ReadSession session, PassageQuery query, CancellationToken cancellationToken)
{
    /// <summary>Passages whose sums are held at once: 128 KB, a part of the second-level cache.</summary>
    public const int Window = 1 << 14;

    private readonly double[] scores = session.Sums;
    private readonly EvidenceMap evidence = session.Snapshot.Evidence;
    private readonly TopPassages top = new(query.Limit);
    private readonly string[] keys = KeysOf(query);
    private readonly HashSet<ulong>? documents = DocumentKeys.Of(query.DocumentIds);
    private int hint;

    public ScoredPassage[] Run()
    {
        foreach (var segment in session.Snapshot.Segments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Run(segment);
        }

        return top.TakeSorted();
    }

    private static string[] KeysOf(PassageQuery query)
    {
        var values = new string[query.Terms.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = TermKeys.Of(query.Terms[i].Value);
        return values;
    }

    private void Run(SegmentDirectory segment)
    {
        var cursors = Open(segment);
        var ids = session.Postings.Ids;
        while (true)
        {
            var first = int.MaxValue;
            foreach (var cursor in cursors)
                first = Math.Min(first, cursor.Passage);
            if (first == int.MaxValue)
                return;
            // In the order of the query, so that equal sums are equal to the last bit on every engine.
            for (var i = 0; i < cursors.Length; i++)
                cursors[i].AddTo(scores, first, ids);
            Collect(first);
        }
    }

    private TermCursor[] Open(SegmentDirectory segment)
    {
        session.Postings.Clear();
        var cursors = new TermCursor[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var start = session.Postings.Copy(segment, keys[i]);
            cursors[i] = new TermCursor(start, session.Postings.Ids.Length, segment.Segment.FirstPassage, query.Terms[i].Weight);
        }

        for (var i = 0; i < cursors.Length; i++)
            cursors[i].Start(session.Postings.Ids);
        return cursors;
    }

    /// <summary>Offers what the window holds and empties it. Most of a window lies below the threshold and is passed over some sums at a time.</summary>
    private void Collect(int firstOfWindow)
    {
        var groups = MemoryMarshal.Cast<double, Vector<double>>(scores.AsSpan());
        for (var i = 0; i < groups.Length; i++)
        {
            if (Vector.GreaterThanOrEqualAny(groups[i], new Vector<double>(LeastScore)))
                Collect(firstOfWindow, i * Vector<double>.Count, (i + 1) * Vector<double>.Count);
        }

        Array.Clear(scores);
    }

    private void Collect(int firstOfWindow, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (scores[i] >= LeastScore)
                Offer(firstOfWindow + i, scores[i]);
        }
    }

    /// <summary>Above 0: a passage without any of the terms is no hit.</summary>
    private double LeastScore => Math.Max(top.Threshold, double.Epsilon);

    private void Offer(int passage, double score)
    {
        var range = evidence.RangeOf(passage, ref hint);
        if (range < 0)
            return;
        var document = evidence.DocumentOf(range);
        if (documents?.Contains(document) ?? true)
            top.Offer(new ScoredPassage(score, document, passage));
    }
}
