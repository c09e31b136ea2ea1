using System.Text;
using ReformBot.Corpus.Structure;

namespace ReformBot.Tests.Corpus.Structure;

/// <summary>Reads structure-specs.md: a heading, a text block and an outline block each.</summary>
internal static class StructureSpecs
{
    private const int Shown = 18;

    public static IReadOnlyList<(string Name, string Text, string Outline)> Read()
    {
        using var stream = typeof(StructureSpecs).Assembly.GetManifestResourceStream("structure-specs.md")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split("\n## 规格：").Skip(1).Select(part => (part.Split('\n')[0], Block(part, "text"), Block(part, "outline")))];
    }

    public static string Outline(ParsedDocument document)
    {
        var outline = new StringBuilder();
        foreach (var child in document.Root.Children)
            Write(outline, child, document.Text.Text, 0);
        return outline.ToString().TrimEnd('\n');
    }

    private static void Write(StringBuilder outline, Clause clause, string text, int depth)
    {
        var own = clause.Own.In(text).Replace('\n', '⏎');
        outline.Append(' ', depth * 2).Append(clause.Kind).Append(clause.Label is null ? "" : $" [{clause.Label.Text}]")
            .Append(" | ").Append(own.Length > Shown ? own[..Shown] + "…" : own).Append('\n');
        foreach (var child in clause.Children)
            Write(outline, child, text, depth + 1);
    }

    private static string Block(string part, string kind)
    {
        var start = part.IndexOf($"```{kind}\n", StringComparison.Ordinal) + kind.Length + 4;
        return part[start..part.IndexOf("\n```", start, StringComparison.Ordinal)];
    }
}
