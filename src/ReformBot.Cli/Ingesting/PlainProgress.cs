using ReformBot.Cli.Terminal;
using ReformBot.Ingestion;

namespace ReformBot.Cli.Ingesting;

/// <summary>Progress without a terminal: a line on standard error now and then, so that a log of a long run shows that it moves.</summary>
internal sealed class PlainProgress(Screen screen, TimeProvider clock) : IProgress<IngestionProgress>
{
    /// <summary>An ingestion of 68,000 documents takes minutes at most: that makes some ten lines.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private long _last = clock.GetTimestamp();

    public void Report(IngestionProgress value)
    {
        lock (_gate)
        {
            if (clock.GetElapsedTime(_last) < Interval)
                return;
            _last = clock.GetTimestamp();
            var of = value.Total is { } total ? $"/{total}" : "";
            screen.Note($"已处理 {value.Done}{of}（{value.Fraction:P0}）：{value.Current}", $"{value.Done}{of} done ({value.Fraction:P0}): {value.Current}");
        }
    }
}
