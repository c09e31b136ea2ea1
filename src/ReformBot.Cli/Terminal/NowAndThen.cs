namespace ReformBot.Cli.Terminal;

/// <summary>Lets one of many reports through now and then, so that a log of a long run shows that it moves. Called from several threads.</summary>
internal sealed class NowAndThen(TimeProvider clock)
{
    /// <summary>68,000 documents take half a minute to some minutes: that makes some lines.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private long _last = clock.GetTimestamp();

    /// <summary>True for one of the callers, when the last time was long enough ago.</summary>
    public bool IsDue()
    {
        lock (_gate)
        {
            if (clock.GetElapsedTime(_last) < Interval)
                return false;
            _last = clock.GetTimestamp();
            return true;
        }
    }
}
