namespace ReformBot.Cli.Benchmarking;

/// <summary>By how much the working set of the process grew at most since this was made, looked at twenty times a second.</summary>
internal sealed class MemoryPeak : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly Timer _timer;
    private readonly long _start;
    private long _peak;

    public MemoryPeak()
    {
        // What the phase before left behind must not count as this one's.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _start = _peak = Environment.WorkingSet;
        _timer = new Timer(_ => Look(), null, Interval, Interval);
    }

    public long Bytes
    {
        get
        {
            Look();
            return Interlocked.Read(ref _peak) - _start;
        }
    }

    /// <summary>A last look may still be under way; it needs nothing that is gone by then.</summary>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        lock (_gate)
            _peak = Math.Max(_peak, Environment.WorkingSet);
    }
}
