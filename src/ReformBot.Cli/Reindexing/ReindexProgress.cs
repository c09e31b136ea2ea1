using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Reindexing;

/// <summary>A line on standard error now and then, so that a long run shows that it moves. Called from several threads.</summary>
internal sealed class ReindexProgress(Screen screen, TimeProvider clock) : IProgress<double>
{
    /// <summary>68,000 documents take some twenty seconds: a few lines.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private long _last = clock.GetTimestamp();

    public void Report(double value)
    {
        lock (_gate)
        {
            if (clock.GetElapsedTime(_last) < Interval)
                return;
            _last = clock.GetTimestamp();
            screen.Note($"索引重建到 {value:P0}", $"index made anew: {value:P0}");
        }
    }
}
