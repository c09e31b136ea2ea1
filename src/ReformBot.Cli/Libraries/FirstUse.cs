using ReformBot.Cli.Hosting;
using ReformBot.Cli.Ingesting;

namespace ReformBot.Cli.Libraries;

/// <summary>A fresh clone answers at once: the corpus that comes with the program goes into the default library, and the person is told.</summary>
internal sealed class FirstUse(Surroundings surroundings, LibraryDoor door)
{
    public async Task FillAsync(string corpus, CancellationToken cancellationToken)
    {
        var screen = surroundings.Screen;
        screen.Note($"首次使用：正在把自带的演示文件导入 {door.Place} …", $"First use: ingesting the bundled demonstration corpus into {door.Place} …");
        await using var writer = door.OpenForWriting();
        var report = await surroundings.Toolbox.IngestionInto(writer).RunAsync([corpus], dryRun: false, progress: null, cancellationToken);
        IngestionView.WriteTotals(screen.Aside(), report);
        foreach (var outcome in IngestionView.Troubles(report))
            IngestionView.WriteOutcome(screen.Aside(), outcome);
    }
}
