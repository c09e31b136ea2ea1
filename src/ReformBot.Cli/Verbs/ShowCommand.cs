using System.CommandLine;
using ReformBot.Cli.Documents;
using ReformBot.Cli.Hosting;

namespace ReformBot.Cli.Verbs;

internal static class ShowCommand
{
    public static Command Create(Surroundings surroundings, SharedOptions shared)
    {
        var screen = surroundings.Screen;
        var document = new Argument<string>("DOC") { Description = screen.Say("编号、文件名、文号或标题的一部分", "id, name, number or part of the title") };
        var locator = new Argument<string?>("LOCATOR")
        {
            Description = screen.Say("条款（四、二是）、段落编号，或引文起止位置（120-180）", "a clause (四、二是), a passage id, or the offsets of a quote (120-180)"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var whole = new Option<bool>("--whole") { Description = screen.Say("指定条款时也显示全文", "print all of it although a clause was named") };
        var revision = new Option<int?>("--revision")
        {
            Description = screen.Say("显示旧版本", "print an older version"),
            HelpName = "N",
            CustomParser = result =>
            {
                if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number > 0)
                    return number;
                result.AddError(screen.Say("--revision 要写版本号，如 1", "--revision takes the number of a version, such as 1"));
                return null;
            },
        };
        var command = new Command("show", screen.Say("显示文件或其中的条款，标出引文", "print a document or a clause of it, the quote marked")) { document, locator, whole, revision };
        command.SetAction((parsed, cancellationToken) => new ShowVerb(surroundings, shared.Door(parsed)).RunAsync(
            new ShowOptions(parsed.GetRequiredValue(document), parsed.GetValue(locator), parsed.GetValue(whole), parsed.GetValue(revision)),
            cancellationToken));
        return command;
    }
}
