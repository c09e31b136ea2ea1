using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ReformBot.LuceneNet.Fields;

namespace ReformBot.LuceneNet.Searching;

/// <summary>The terms of one segment. Its passages are numbered from 0, with gaps where some were taken out.</summary>
internal sealed class SegmentTerms(AtomicReader reader)
{
    private readonly Lazy<int[]> _removed = new(() => Removed(reader), LazyThreadSafetyMode.ExecutionAndPublication);

    private volatile int[]? _rows;
    private int _lookedUp;

    /// <summary>Numbers are below this.</summary>
    public int Size => reader.MaxDoc;

    /// <summary>Null when none was taken out.</summary>
    public IBits? Live => reader.LiveDocs;

    /// <summary>
    /// Number of the passage in the library. Looked up one by one until as many were looked up as there are; then all are read at once, so that one question
    /// does not wait for all of them, and many do not look up the same.
    /// </summary>
    public int RowOf(int passage)
    {
        if (_rows is { } rows)
            return rows[passage];
        var values = reader.GetNumericDocValues(PassageFields.Row);
        if (Interlocked.Increment(ref _lookedUp) > Size)
            _rows = [.. Enumerable.Range(0, Size).Select(each => (int)values.Get(each))];
        return (int)values.Get(passage);
    }

    /// <summary>Null when the segment has no terms at all.</summary>
    public TermsEnum? Terms() => reader.GetTerms(PassageFields.Text)?.GetEnumerator();

    /// <summary>How many passages hold the term; those that were taken out are looked up in its list, not the list in them: they are few.</summary>
    public int Count(TermsEnum terms, BytesRef term)
    {
        if (!terms.SeekExact(term))
            return 0;
        var count = terms.DocFreq;
        if (!reader.HasDeletions)
            return count;
        var removed = _removed.Value;
        var passages = terms.Docs(null, null, DocsFlags.NONE);
        var passage = passages.NextDoc();
        for (var i = 0; i < removed.Length && passage != DocIdSetIterator.NO_MORE_DOCS;)
        {
            if (passage < removed[i])
                passage = passages.Advance(removed[i]);
            else if (passage > removed[i])
                i = FirstFrom(removed, passage, i);
            else
                (count, i) = (count - 1, i + 1);
        }

        return count;
    }

    private static int FirstFrom(int[] removed, int passage, int from)
    {
        var found = Array.BinarySearch(removed, from, removed.Length - from, passage);
        return found >= 0 ? found : ~found;
    }

    private static int[] Removed(AtomicReader reader)
    {
        var live = reader.LiveDocs;
        var removed = new List<int>(reader.NumDeletedDocs);
        for (var passage = 0; passage < reader.MaxDoc; passage++)
            if (!live.Get(passage))
                removed.Add(passage);
        return [.. removed];
    }
}
