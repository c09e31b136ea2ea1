using System.CommandLine;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Verbs;

/// <summary>
/// An argument that takes any number of words also takes a mistyped option (<c>--jsno</c>) as a word, and nobody notices. After <c>--</c> everything is a word.
/// </summary>
internal static class UnknownOptions
{
    public static void Refuse<T>(Command command, Argument<T> argument, Screen screen) => command.Validators.Add(result =>
    {
        if (result.GetResult(argument) is not { } words || words.Tokens.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal)) is not { } unknown)
            return;
        var known = string.Join(' ', command.Options.Select(option => option.Name));
        result.AddError(screen.Say($"没有选项 {unknown.Value}（可用：{known}）", $"there is no option {unknown.Value} (there are: {known})"));
    });
}
