using System.CommandLine;
using System.CommandLine.Invocation;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Verbs;

/// <summary>Help in the language of the console; the library's own speaks English only.</summary>
internal sealed class HelpView(Screen screen) : SynchronousCommandLineAction
{
    private const string Program = "reformbot";
    private const int Indent = 2;

    /// <summary>Help is given whatever else stands on the line.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(screen, parseResult.CommandResult.Command);
        return ExitCode.Ok;
    }

    public static void Write(Screen screen, Command command)
    {
        Paragraphs.Write(screen, command.Description ?? "");
        screen.Line();
        Paragraphs.Write(screen, screen.Say("用法：", "Usage: ") + Usage(screen, command), ink: Ink.Strong);
        WriteRows(screen, screen.Say("命令", "Verbs"), command.Subcommands.Select(verb => (verb.Name, verb.Description)));
        WriteRows(screen, screen.Say("参数", "Arguments"), command.Arguments.Select(argument => (argument.Name, argument.Description)));
        WriteRows(screen, screen.Say("选项", "Options"), Options(command).Select(option => (NameOf(option), option.Description)));
    }

    private static string Usage(Screen screen, Command command)
    {
        if (command is RootCommand)
            return $"{Program} {screen.Say("命令", "VERB")} …";
        var arguments = command.Arguments.Select(argument =>
            (argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name) + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : ""));
        return string.Join(' ', [Program, command.Name, .. arguments, screen.Say("[选项]", "[options]")]);
    }

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive)).Where(option => !option.Hidden);

    private static string NameOf(Option option)
    {
        var name = string.Join(", ", option.Aliases.Where(alias => alias is "-h").Append(option.Name));
        return option.HelpName is { } value ? $"{name} {value}" : name;
    }

    private static void WriteRows(Screen screen, string heading, IEnumerable<(string Name, string? Description)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0)
            return;
        var column = list.Max(row => CellWidth.Of(row.Name)) + (Indent * 2);
        screen.Line();
        screen.Line(screen.Paint(heading, Ink.Strong));
        foreach (var (name, description) in list)
            WriteRow(screen, name, description ?? "", column);
    }

    private static void WriteRow(Screen screen, string name, string description, int column)
    {
        var lines = LineBreaker.Break(description, (screen.Width ?? int.MaxValue) - column);
        var margin = new string(' ', Indent) + name + new string(' ', column - Indent - CellWidth.Of(name));
        foreach (var line in lines)
        {
            screen.Line((margin + line.In(description)).TrimEnd());
            margin = new string(' ', column);
        }
    }
}
