using ReformBot.Cli.Terminal;
using ReformBot.Ingestion;
using Spectre.Console;

namespace ReformBot.Cli.Ingesting;

/// <summary>Progress on a terminal: one bar on standard error, which vanishes when the run is over and leaves room for the report.</summary>
internal static class BarProgress
{
    private const double Whole = 100;

    public static async Task<IngestionReport> RunAsync(Screen screen, Func<IProgress<IngestionProgress>, Task<IngestionReport>> run)
    {
        var console = SpectreConsole.On(screen.Error, screen.Width, colour: screen.Colour);
        IngestionReport? report = null;
        await console.Progress()
            .AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 20 }, new PercentageColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(screen.Say("正在导入", "Ingesting")), maxValue: Whole);
                report = await run(new Bar(screen, bar));
            });
        return report!;
    }

    private sealed class Bar(Screen screen, ProgressTask task) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value)
        {
            task.Value = value.Fraction * Whole;
            var of = value.Total is { } total ? $"/{total}" : "";
            task.Description = Markup.Escape(screen.Say($"正在导入 {value.Done}{of}", $"Ingesting {value.Done}{of}"));
        }
    }
}
