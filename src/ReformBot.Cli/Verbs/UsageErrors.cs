using System.CommandLine;
using System.CommandLine.Parsing;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Verbs;

/// <summary>A command line that cannot be understood, in one line of the console's language.</summary>
internal static class UsageErrors
{
    public static void Write(Screen screen, ParseResult parsed)
    {
        var verb = parsed.CommandResult.Command is RootCommand ? "" : " " + parsed.CommandResult.Command.Name;
        screen.Fail(Problem(screen, parsed) + $"。用法见 reformbot{verb} --help", Problem(screen, parsed) + $". See reformbot{verb} --help");
    }

    private static string Problem(Screen screen, ParseResult parsed)
    {
        if (parsed.UnmatchedTokens.Count > 0)
            return Unknown(screen, parsed, parsed.UnmatchedTokens[0]);
        var error = parsed.Errors[0];
        return error.SymbolResult switch
        {
            ArgumentResult { Tokens.Count: 0 } argument => screen.Say($"缺少 {argument.Argument.Name}", $"{argument.Argument.Name} is missing"),
            CommandResult command when Missing(command) is { } name => screen.Say($"缺少 {name}", $"{name} is missing"),
            OptionResult { Tokens.Count: 0 } option => screen.Say($"{option.Option.Name} 后面缺少内容", $"{option.Option.Name} needs a value"),
            OptionResult { Tokens.Count: > 1 } option => screen.Say($"{option.Option.Name} 只能写一次", $"{option.Option.Name} can be given once"),
            _ => error.Message,
        };
    }

    private static string Unknown(Screen screen, ParseResult parsed, string token)
    {
        if (token.StartsWith('-'))
            return screen.Say($"没有选项 {token}", $"there is no option {token}");
        return parsed.CommandResult.Command is RootCommand root
            ? screen.Say($"没有命令“{token}”（有：{Names(root)}）", $"there is no verb “{token}” (there are: {Names(root)})")
            : screen.Say($"多出来的内容“{token}”", $"unexpected “{token}”");
    }

    private static string Names(RootCommand root) => string.Join(' ', root.Subcommands.Select(verb => verb.Name));

    private static string? Missing(CommandResult command) => command.Command.Arguments
        .FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0 && command.GetResult(argument) is null or { Tokens.Count: 0 })?.Name;
}
