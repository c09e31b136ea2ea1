using System.CommandLine;
using System.CommandLine.Help;
using ReformBot.Cli.Hosting;

namespace ReformBot.Cli.Verbs;

/// <summary>The verbs and their options.</summary>
internal static class CommandTree
{
    private static readonly (string Verb, Func<Surroundings, SharedOptions, Command> Create)[] Verbs =
    [
        ("ask", AskCommand.Create),
        ("chat", ChatCommand.Create),
        ("ingest", IngestCommand.Create),
        ("documents", DocumentsCommand.Create),
        ("show", ShowCommand.Create),
        ("remove", RemoveCommand.Create),
        ("reindex", ReindexCommand.Create),
        ("eval", EvalCommand.Create),
        ("bench", BenchCommand.Create),
        ("doctor", DoctorCommand.Create),
        ("serve", ServeCommand.Create),
        ("mcp", McpCommand.Create),
        ("telegram", TelegramCommand.Create),
    ];

    /// <summary>All verbs, or the one that the command line begins with: the others would only cost time at start.</summary>
    public static RootCommand Create(Surroundings surroundings, SharedOptions shared, IReadOnlyList<string> arguments)
    {
        var root = new RootCommand(surroundings.Screen.Say("改革政策问答：每句话都有出处", "Questions and answers on reform policy, every sentence with its source")) { shared.Library, shared.Lang };
        var wanted = Verbs.Where(verb => arguments.Count > 0 && verb.Verb == arguments[0]).DefaultIfEmpty();
        foreach (var (_, create) in wanted.First().Create is null ? Verbs : wanted)
            root.Subcommands.Add(create(surroundings, shared));
        root.Options.OfType<HelpOption>().Single().Description = surroundings.Screen.Say("显示帮助", "show help");
        root.Options.OfType<HelpOption>().Single().Action = new HelpView(surroundings.Screen);
        root.Options.OfType<VersionOption>().Single().Description = surroundings.Screen.Say("显示版本", "show the version");
        root.SetAction(_ =>
        {
            HelpView.Write(surroundings.Screen.Aside(), root);
            return ExitCode.Usage;
        });
        return root;
    }
}
