using System.CommandLine;
using ReformBot.Cli.Chatting;
using ReformBot.Cli.Hosting;

namespace ReformBot.Cli.Verbs;

internal static class ChatCommand
{
    public static Command Create(Surroundings surroundings, SharedOptions shared)
    {
        var today = shared.Today();
        var command = new Command("chat", surroundings.Screen.Say("连续对话，可以追问", "a dialogue, with follow-up questions")) { today };
        shared.Models.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            new ChatVerb(surroundings, shared.Door(parsed), shared.ModelDoor(parsed)).RunAsync(parsed.GetValue(today) ?? surroundings.Today, cancellationToken));
        return command;
    }
}
