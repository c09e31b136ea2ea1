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
        if (!options.Watch)
            return await RunOnceAsync(options, cancellationToken);

        // Watched before the first run: what changes during it is not missed.
        using var watcher = surroundings.Toolbox.Watch(options.Paths);
        await RunPatientlyAsync(options, cancellationToken);
        surroundings.Screen.Note("正在监视改动，Ctrl-C 结束", "watching for changes, Ctrl-C ends");
        await foreach (var _ in watcher.ChangesAsync(cancellationToken))
            await RunPatientlyAsync(options, cancellationToken);
        return ExitCode.Ok;
    }

    /// <summary>Who watches goes on when another process holds the library for once.</summary>
    private async Task RunPatientlyAsync(IngestOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await RunOnceAsync(options, cancellationToken);
        }
        catch (LibraryBusyException e)
        {
            surroundings.Screen.Fail(LibraryProblems.Busy, e.Message);
        }
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
