namespace ReformBot.Corpus.Indexing;

/// <summary>
/// The best so far: a binary heap with the worst of them on top. Own, since the collections of the base library are compiled anew for a struct of
/// ours, 20 ms at the first question of every process.
/// </summary>
public sealed class TopPassages(int limit)
{
    private ScoredPassage[] heap = new ScoredPassage[Math.Min(limit, 256)];
    private int count;

    /// <summary>A passage with a lower score cannot get in.</summary>
    public double Threshold { get; private set; } = double.NegativeInfinity;

    public void Offer(ScoredPassage passage)
    {
        if (count < limit)
        {
            if (count == heap.Length)
                Array.Resize(ref heap, Math.Min(limit, heap.Length * 2));
            SiftUp(passage);
        }
        else if (passage.IsBetterThan(heap[0]))
        {
            SiftDown(passage);
        }

        if (count == limit)
            Threshold = heap[0].Score;
    }

    /// <summary>Best first; leaves nothing behind.</summary>
    public ScoredPassage[] TakeSorted()
    {
        var sorted = new ScoredPassage[count];
        while (count > 0)
        {
            sorted[count - 1] = heap[0];
            count--;
            SiftDown(heap[count]);
        }

        return sorted;
    }

    private void SiftUp(ScoredPassage passage)
    {
        var slot = count++;
        for (var parent = (slot - 1) / 2; slot > 0 && heap[parent].IsBetterThan(passage); parent = (slot - 1) / 2)
        {
            heap[slot] = heap[parent];
            slot = parent;
        }

        heap[slot] = passage;
    }

    /// <summary>Puts a passage in the place of the worst.</summary>
    private void SiftDown(ScoredPassage passage)
    {
        var slot = 0;
        for (var child = 1; child < count; child = (2 * slot) + 1)
        {
            if (child + 1 < count && heap[child].IsBetterThan(heap[child + 1]))
                child++;
            if (!passage.IsBetterThan(heap[child]))
                break;
            heap[slot] = heap[child];
            slot = child;
        }

        heap[slot] = passage;
    }
}
