using System.CommandLine;
using ReformBot.Cli.Documents;
using ReformBot.Cli.Hosting;

namespace ReformBot.Cli.Verbs;

internal static class RemoveCommand
{
    public static Command Create(Surroundings surroundings, SharedOptions shared)
    {
        var screen = surroundings.Screen;
        var document = new Argument<string>("DOC") { Description = screen.Say("编号、文件名、文号或标题的一部分", "id, name, number or part of the title") };
        var command = new Command("remove", screen.Say("撤下一份文件，不再作为依据", "withdraw a document: it is evidence no longer")) { document };
        command.SetAction((parsed, cancellationToken) =>
            new RemoveVerb(surroundings, shared.Door(parsed)).RunAsync(parsed.GetRequiredValue(document), cancellationToken));
        return command;
    }
}
