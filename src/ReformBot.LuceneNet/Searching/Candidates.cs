namespace ReformBot.LuceneNet.Searching;

/// <summary>
/// The passages that can still be among the best, by score alone: which passage of the library one is takes as long to look up as reading fifty postings, so
/// it is asked only for those that are left in the end, ties at the threshold included.
/// </summary>
internal sealed class Candidates(int limit)
{
    /// <summary>How many more than the limit are kept before the list is looked through; each look costs as much as adding them did.</summary>
    private const int Slack = 2_048;

    private readonly PriorityQueue<double, double> _best = new();
    private readonly List<Candidate> _kept = [];

    /// <summary>A lower score cannot get in.</summary>
    public double Threshold { get; private set; } = double.Epsilon;

    public void Offer(Candidate candidate)
    {
        if (candidate.Score < Threshold)
            return;
        _kept.Add(candidate);
        if (_best.Count < limit)
            _best.Enqueue(candidate.Score, candidate.Score);
        else
            _best.EnqueueDequeue(candidate.Score, candidate.Score);
        if (_best.Count == limit)
            Threshold = _best.Peek();
        if (_kept.Count > (2 * (long)limit) + Slack && _kept.RemoveAll(kept => kept.Score < Threshold) == 0)
            _kept.Capacity = Math.Max(_kept.Capacity, 2 * _kept.Count);
    }

    public IEnumerable<Candidate> Left() => _kept.Where(kept => kept.Score >= Threshold);
}
