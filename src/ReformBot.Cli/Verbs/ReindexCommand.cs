using System.CommandLine;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Reindexing;

namespace ReformBot.Cli.Verbs;

internal static class ReindexCommand
{
    public static Command Create(Surroundings surroundings, SharedOptions shared)
    {
        var command = new Command("reindex", surroundings.Screen.Say("重建索引；文件不动", "make the index anew; documents stay as they are"));
        command.SetAction((parsed, cancellationToken) => new ReindexVerb(surroundings, shared.Door(parsed)).RunAsync(cancellationToken));
        return command;
    }
}
