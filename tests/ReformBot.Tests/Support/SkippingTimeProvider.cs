using System.Collections.Concurrent;

namespace ReformBot.Tests.Support;

/// <summary>A clock that does not wait: a timer of at most <paramref name="longest"/> fires at once and moves the clock; a longer one never fires.</summary>
internal sealed class SkippingTimeProvider(TimeSpan longest) : TimeProvider
{
    private readonly Lock _lock = new();
    private DateTimeOffset _now = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The waits that were skipped, in order.</summary>
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public void Advance(TimeSpan by)
    {
        lock (_lock)
            _now += by;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SkippedTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class SkippedTimer(SkippingTimeProvider clock, Action callback) : ITimer
    {
        private bool _disposed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime < TimeSpan.Zero || dueTime > clock._longest)
                return true;
            clock.Waits.Enqueue(dueTime);
            clock.Advance(dueTime);
            // Not here: whoever makes the timer has not got it yet.
            ThreadPool.QueueUserWorkItem(_ => Fire());
            return true;
        }

        public void Dispose() => _disposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Fire()
        {
            if (!_disposed)
                callback();
        }
    }

    private readonly TimeSpan _longest = longest;
}
