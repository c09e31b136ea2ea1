using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ReformBot.Tests.Support;

/// <summary>The built program's own help, which the documentation has to keep up with.</summary>
internal static partial class DocumentationProgram
{
    /// <summary>What every command line has; nobody needs it explained.</summary>
    private static readonly string[] Usual = ["--help", "--version"];

    private static readonly Lazy<string[]> AllVerbs = new(() => [.. Verbs(Help())]);

    private static readonly Lazy<string[]> AllOptions = new(() => [.. AllVerbs.Value
        .Select(verb => Help(verb))
        .Append(Help())
        .SelectMany(help => Option().Matches(help).Select(match => match.Value))
        .Except(Usual)
        .Distinct()
        .Order(StringComparer.Ordinal)]);

    public static IReadOnlyList<string> VerbNames => AllVerbs.Value;

    /// <summary>Of the program and of all its verbs, with their dashes.</summary>
    public static IReadOnlyList<string> OptionNames => AllOptions.Value;

    private static string Help(params string[] verb)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "reformbot.dll"), .. verb, "--help"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "en_US.UTF-8";
        using var program = Process.Start(start)!;
        var help = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        return help;
    }

    /// <summary>The first word of each line under "Verbs".</summary>
    private static IEnumerable<string> Verbs(string help) => help.Split('\n')
        .SkipWhile(line => line.TrimEnd() != "Verbs")
        .Skip(1)
        .TakeWhile(line => line.StartsWith(' '))
        .Select(line => Verb().Match(line))
        .Where(match => match.Success)
        .Select(match => match.Groups["verb"].Value);

    /// <summary>A line that is indented further continues a description.</summary>
    [GeneratedRegex(@"^ {1,3}(?<verb>[a-z]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Option();
}
