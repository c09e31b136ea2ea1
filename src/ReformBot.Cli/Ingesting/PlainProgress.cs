using ReformBot.Cli.Terminal;
using ReformBot.Ingestion;

namespace ReformBot.Cli.Ingesting;

/// <summary>Progress without a terminal: a line on standard error now and then.</summary>
internal sealed class PlainProgress(Screen screen, TimeProvider clock) : IProgress<IngestionProgress>
{
    private readonly NowAndThen _pace = new(clock);

    public void Report(IngestionProgress value)
    {
        if (!_pace.IsDue())
            return;
        var of = value.Total is { } total ? $"/{total}" : "";
        screen.Note($"已处理 {value.Done}{of}（{value.Fraction:P0}）：{value.Current}", $"{value.Done}{of} done ({value.Fraction:P0}): {value.Current}");
    }
}
