using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;

namespace ReformBot.Cli.Reindexing;

/// <summary><c>reindex</c>: the index in use is made anew from the library's passages. Documents stay as they are, and questions are answered meanwhile.</summary>
internal sealed class ReindexVerb(Surroundings surroundings, LibraryDoor door)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var screen = surroundings.Screen;
        door.Require();
        var begin = surroundings.Clock.GetTimestamp();
        await surroundings.Toolbox.Reindex(door.Place, new ReindexProgress(screen, surroundings.Clock), cancellationToken);
        var seconds = surroundings.Clock.GetElapsedTime(begin).TotalSeconds;
        using var library = door.OpenForReading();
        var passages = (await library.Index.StatisticsAsync(cancellationToken)).Passages;
        screen.Line(screen.Say($"索引已重建：{passages} 段，{seconds:0.0} 秒", $"index made anew: {passages} passages, {seconds:0.0} s"));
        return ExitCode.Ok;
    }
}
