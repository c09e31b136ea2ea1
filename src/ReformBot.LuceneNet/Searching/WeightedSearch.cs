using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;

namespace ReformBot.LuceneNet.Searching;

/// <summary>
/// Finds the passages with the greatest sums of weights, exactly, term by term over the lists of passages. Lucene.Net's own scorers would do for the order,
/// but sum in single precision: equal sums are to be equal to the last bit on every engine, or ties would be broken otherwise.
/// </summary>
/// <param name="evidence">Of the state of the library that is searched.</param>
internal sealed class WeightedSearch(PassageQuery query, EvidenceRanges evidence, CancellationToken cancellationToken)
{
    private readonly Candidates candidates = new(query.Limit);
    private readonly BytesRef[] terms = [.. query.Terms.Select(term => new BytesRef(TermKeys.Of(term.Value)))];
    private readonly HashSet<ulong>? documents = DocumentKeys.Of(query.DocumentIds);

    public ScoredPassage[] Run(FolderSnapshot snapshot)
    {
        foreach (var segment in snapshot.Segments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sums = ArrayPool<double>.Shared.Rent(segment.Size);
            try
            {
                Array.Clear(sums, 0, segment.Size);
                if (Add(segment, sums))
                    Collect(segment, sums.AsSpan(0, segment.Size));
            }
            finally
            {
                ArrayPool<double>.Shared.Return(sums);
            }
        }

        return Best();
    }

    /// <summary>In the order of the query, so that sums are equal to the last bit. False when no passage holds any of the terms.</summary>
    private bool Add(SegmentTerms segment, double[] sums)
    {
        var found = false;
        if (segment.Terms() is not { } cursor)
            return found;
        DocsEnum? passages = null;
        for (var i = 0; i < terms.Length; i++)
        {
            if (!cursor.SeekExact(terms[i]))
                continue;
            found = true;
            var weight = query.Terms[i].Weight;
            // Those that were taken out are left out at the end, where there are fewer to look at.
            passages = cursor.Docs(null, passages, DocsFlags.NONE);
            for (var passage = passages.NextDoc(); passage != DocIdSetIterator.NO_MORE_DOCS; passage = passages.NextDoc())
                sums[passage] += weight;
        }

        return found;
    }

    /// <summary>Most sums lie below the threshold and are passed over some at a time.</summary>
    private void Collect(SegmentTerms segment, ReadOnlySpan<double> sums)
    {
        var live = segment.Live;
        var groups = MemoryMarshal.Cast<double, Vector<double>>(sums);
        for (var i = 0; i <= groups.Length; i++)
        {
            if (i < groups.Length && !Vector.GreaterThanOrEqualAny(groups[i], new Vector<double>(candidates.Threshold)))
                continue;
            var end = Math.Min(sums.Length, (i + 1) * Vector<double>.Count);
            for (var passage = i * Vector<double>.Count; passage < end; passage++)
            {
                // Above 0: a passage without any of the terms is no hit.
                if (sums[passage] >= candidates.Threshold && live?.Get(passage) != false && IsAskedFor(segment, passage))
                    candidates.Offer(new Candidate(sums[passage], segment, passage));
            }
        }
    }

    private bool IsAskedFor(SegmentTerms segment, int passage) => documents?.Contains(evidence.DocumentOf(segment.RowOf(passage))) ?? true;

    private ScoredPassage[] Best()
    {
        var top = new TopPassages(query.Limit);
        foreach (var (score, segment, passage) in candidates.Left())
        {
            var row = segment.RowOf(passage);
            top.Offer(new ScoredPassage(score, evidence.DocumentOf(row), row));
        }

        return top.TakeSorted();
    }
}
