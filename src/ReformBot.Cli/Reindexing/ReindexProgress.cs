using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Reindexing;

/// <summary>A line on standard error now and then. Called from several threads.</summary>
internal sealed class ReindexProgress(Screen screen, TimeProvider clock) : IProgress<double>
{
    private readonly NowAndThen _pace = new(clock);

    public void Report(double value)
    {
        if (_pace.IsDue())
            screen.Note($"索引重建到 {value:P0}", $"index made anew: {value:P0}");
    }
}
