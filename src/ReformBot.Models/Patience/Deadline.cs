namespace ReformBot.Models.Patience;

/// <summary>A token that is cancelled by the caller or when the time is up, and knows which.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _either;
    private readonly CancellationToken _caller;

    public Deadline(TimeSpan limit, TimeProvider clock, CancellationToken caller)
    {
        _caller = caller;
        _time = new CancellationTokenSource(limit, clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(caller, _time.Token);
    }

    public CancellationToken Token => _either.Token;

    public bool Passed => _time.IsCancellationRequested && !_caller.IsCancellationRequested;

    /// <summary>The time runs anew; <see cref="Timeout.InfiniteTimeSpan"/> stops it.</summary>
    public void Renew(TimeSpan limit) => _time.CancelAfter(limit);

    public void Dispose()
    {
        _either.Dispose();
        _time.Dispose();
    }
}
