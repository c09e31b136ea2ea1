using System.Text.Json;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Terminal;
using ReformBot.Corpus.Library;
using ReformBot.Ingestion;

namespace ReformBot.Cli.Ingesting;

/// <summary><c>ingest</c>: files, folders and patterns into the library, with a report.</summary>
internal sealed class IngestVerb(Surroundings surroundings, LibraryDoor door)
{
    public async Task<int> RunAsync(IngestOptions options, CancellationToken cancellationToken)
    {
        var code = await RunOnceAsync(options, cancellationToken);
        if (!options.Watch)
            return code;
        await foreach (var _ in surroundings.Toolbox.Changes(options.Paths, cancellationToken))
            code = Math.Max(code, await RunOnceAsync(options, cancellationToken));
        return code;
    }

    private async Task<int> RunOnceAsync(IngestOptions options, CancellationToken cancellationToken)
    {
        await using var writer = Open(options);
        var job = surroundings.Toolbox.IngestionInto(writer);
        var screen = surroundings.Screen;
        var report = screen.ErrorIsTerminal
            ? await BarProgress.RunAsync(screen, progress => job.RunAsync(options.Paths, options.DryRun, progress, cancellationToken))
            : await job.RunAsync(options.Paths, options.DryRun, new PlainProgress(screen, surroundings.Clock), cancellationToken);
        Show(screen, report, options.Json);
        return report.Failed == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    /// <summary>A dry run must not leave a library behind where there was none.</summary>
    private IPolicyLibraryWriter Open(IngestOptions options) =>
        options.DryRun && !door.Exists ? new EmptyLibraryWriter() : door.OpenForWriting();

    private static void Show(Screen screen, IngestionReport report, bool json)
    {
        if (!json)
        {
            IngestionView.Write(screen, report);
            return;
        }

        foreach (var outcome in report.Outcomes)
            screen.Line(JsonSerializer.Serialize(OutcomeLine.Of(outcome), ContractJson.Relaxed.OutcomeLine));
        screen.Line(JsonSerializer.Serialize(TotalsLine.Of(report), ContractJson.Relaxed.TotalsLine));
    }
}
