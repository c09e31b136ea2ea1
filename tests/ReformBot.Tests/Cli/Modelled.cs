using ReformBot.Cli.Terminal;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Cli;

/// <summary>A console over two bulletins with a model that says what the test wrote down.</summary>
internal static class Modelled
{
    public const string Name = "scripted";
    public const string Question = "宜兴开办了多少所技能夜校？";
    public const string Truth = "宜兴市开办技能夜校36所，培训职工5820人次";

    public static async Task<Captured> ConsoleAsync(ScriptedChatClient model, Language language = Language.Chinese, int? width = null, int? height = null)
    {
        var console = new Captured(language, width, height: height);
        await console.FillAsync(
            AnsweringLibrary.Incoming(AnsweringTexts.YixingName, AnsweringTexts.Yixing), AnsweringLibrary.Incoming(AnsweringTexts.HainingName, AnsweringTexts.Haining));
        foreach (var (name, text) in PromptFiles.Read())
            console.Write(Path.Combine("prompts", name), text);
        console.Surroundings = console.Surroundings with
        {
            BundledPrompts = Path.Combine(console.Folder, "prompts"),
            Toolbox = console.Surroundings.Toolbox with { OpenModel = (_, _, _) => model },
        };
        return console;
    }

    /// <summary>A verb with the options that choose the model.</summary>
    public static string[] Verb(Captured console, params string[] arguments) =>
        [.. arguments, "--library", console.Library, "--model", Name, "--endpoint", "http://127.0.0.1:1/v1"];

    /// <summary>A sentence with the number of the evidence that holds the words.</summary>
    public static string Cited(SentPrompt call, string sentence, string words) =>
        $"{sentence}[{NumberOf(call.Text, words)}]。\n";

    private static string NumberOf(string prompt, string words)
    {
        var number = "";
        foreach (var line in prompt.Split('\n'))
        {
            if (line.StartsWith('[') && line.Contains("]《", StringComparison.Ordinal))
                number = line[1..line.IndexOf(']', StringComparison.Ordinal)];
            if (number.Length > 0 && line.Contains(words, StringComparison.Ordinal))
                return number;
        }

        throw new ArgumentException($"no evidence holds {words}");
    }
}
