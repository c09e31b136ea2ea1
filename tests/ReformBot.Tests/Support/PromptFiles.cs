using ReformBot.Answering.Prompts;

namespace ReformBot.Tests.Support;

/// <summary>The prompts of the repository, as a host reads them.</summary>
internal static class PromptFiles
{
    public static PromptLibrary Library { get; } = PromptLibrary.Load(Read());

    /// <summary>File name → text; a new dictionary each time.</summary>
    public static Dictionary<string, string> Read() => PromptNames.All.Select(name => name + ".yaml").ToDictionary(
        file => file, file => ArchitectureRepository.Read($"prompts/{file}").ReplaceLineEndings("\n"));

    /// <summary>All of them, one with the first of <paramref name="old"/> edited; fails when the file does not hold it.</summary>
    public static Dictionary<string, string> With(string file, string old, string edited)
    {
        var files = Read();
        var at = files[file].IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold: {old}");
        files[file] = files[file][..at] + edited + files[file][(at + old.Length)..];
        return files;
    }

    /// <summary>All of them, one with another text.</summary>
    public static Dictionary<string, string> Replacing(string file, string text)
    {
        var files = Read();
        files[file] = text;
        return files;
    }

    public static int LineOf(string text, string words) =>
        1 + Array.FindIndex(text.Split('\n'), line => line.Contains(words, StringComparison.Ordinal));
}
