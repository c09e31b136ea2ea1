namespace ReformBot.Sqlite.Reading;

/// <summary>The best so far: a heap with the worst of them on top.</summary>
internal sealed class TopPassages(int limit)
{
    private readonly PriorityQueue<ScoredPassage, ScoredPassage> heap = new(Comparer<ScoredPassage>.Create(static (a, b) => b.CompareTo(a)));

    /// <summary>A passage with a lower score cannot get in.</summary>
    public double Threshold { get; private set; } = double.NegativeInfinity;

    public void Offer(ScoredPassage passage)
    {
        if (heap.Count < limit)
            heap.Enqueue(passage, passage);
        else
            heap.EnqueueDequeue(passage, passage);
        if (heap.Count == limit)
            Threshold = heap.Peek().Score;
    }

    /// <summary>Best first.</summary>
    public ScoredPassage[] Sorted()
    {
        var sorted = new ScoredPassage[heap.Count];
        var i = 0;
        foreach (var (passage, _) in heap.UnorderedItems)
            sorted[i++] = passage;
        Array.Sort(sorted);
        return sorted;
    }
}
