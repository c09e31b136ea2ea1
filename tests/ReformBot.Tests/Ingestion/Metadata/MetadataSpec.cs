using System.Runtime.CompilerServices;

namespace ReformBot.Tests.Ingestion.Metadata;

/// <summary>A section of metadata-specs.md: a document and what must be read from it.</summary>
public sealed record MetadataSpec(string Name, string Text, IReadOnlyDictionary<string, string> Facts)
{
    public static IReadOnlyList<MetadataSpec> All { get; } = Load();

    public override string ToString() => Name;

    private static IReadOnlyList<MetadataSpec> Load([CallerFilePath] string here = "")
    {
        var file = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "metadata-specs.md"));
        return [.. Sections(file.Split('\n')).Select(Parse)];
    }

    /// <summary>A section begins at "## " outside of a fenced text, which may itself be markdown.</summary>
    private static IEnumerable<string> Sections(string[] lines)
    {
        var (fenced, section) = (false, new List<string>());
        foreach (var line in lines)
        {
            fenced ^= line.StartsWith("```", StringComparison.Ordinal);
            if (!fenced && line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (section.Count > 0)
                    yield return string.Join('\n', section);
                section = [line[3..]];
            }
            else if (section.Count > 0)
            {
                section.Add(line);
            }
        }

        yield return string.Join('\n', section);
    }

    private static MetadataSpec Parse(string section)
    {
        var open = section.IndexOf("```text\n", StringComparison.Ordinal);
        var close = section.IndexOf("\n```", open, StringComparison.Ordinal);
        var facts = section[(close + 4)..].Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal))
            .Select(line => line[2..].Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new MetadataSpec(section[..section.IndexOf('\n', StringComparison.Ordinal)], section[(open + 8)..close], facts);
    }
}
