using System.Text;
using System.Text.RegularExpressions;

namespace ReformBot.Tests.Support;

/// <summary>The real documents that the figures are measured on. They are not ours to copy; facts carry over, sentences do not.</summary>
internal static partial class DocumentationRealTexts
{
    private static readonly string[] Folders = ["seeds", "policies", "bench"];

    public static string? Folder { get; } = Environment.GetEnvironmentVariable("REFORMBOT_REAL_DATA");

    /// <summary>Those of <paramref name="runs"/> that stand in a real text; white space does not count.</summary>
    public static IReadOnlySet<string> Among(IReadOnlySet<string> runs, int length)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var lookup = ((HashSet<string>)runs).GetAlternateLookup<ReadOnlySpan<char>>();
        var lines = Folders.Select(folder => Path.Combine(Folder!, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .SelectMany(File.ReadLines);
        foreach (var line in lines)
            foreach (var run in HanRuns(line))
                for (var i = 0; i + length <= run.Length; i++)
                {
                    if (lookup.TryGetValue(run.AsSpan(i, length), out var copied))
                        found.Add(copied);
                }

        return found;
    }

    /// <summary>All runs of so many Chinese characters in a text, titles in 《》 left out: a title may be named.</summary>
    public static IEnumerable<string> Runs(string text, int length) =>
        from run in HanRuns(Title().Replace(text, "，"))
        from start in Enumerable.Range(0, Math.Max(0, run.Length - length + 1))
        select run.Substring(start, length);

    [GeneratedRegex("《[^》]*》", RegexOptions.None, 1000)]
    private static partial Regex Title();

    /// <summary>Unbroken runs of Chinese characters; white space does not break one.</summary>
    private static IEnumerable<string> HanRuns(string text)
    {
        var run = new StringBuilder();
        foreach (var character in text)
        {
            if (character is >= '\u3400' and <= '\u9fff')
            {
                run.Append(character);
            }
            else if (!char.IsWhiteSpace(character) && run.Length > 0)
            {
                yield return run.ToString();
                run.Clear();
            }
        }

        if (run.Length > 0)
            yield return run.ToString();
    }
}
