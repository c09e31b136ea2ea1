using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace ReformBot.Models;

/// <summary>The tables (.tsv) of this project: rows by their first column, lines with # left out.</summary>
internal static class Texts
{
    public static readonly FrozenDictionary<string, FrozenDictionary<string, ImmutableArray<string>>> Table = Assembly.GetExecutingAssembly()
        .GetManifestResourceNames()
        .Where(name => name.EndsWith(".tsv", StringComparison.Ordinal))
        .ToFrozenDictionary(name => string.Join('.', name.Split('.')[^2..]), Load);

    /// <summary>Not string.Format: the texts show JSON objects, whose braces are text.</summary>
    public static string Fill(string text, ReadOnlySpan<string> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
            text = text.Replace($"{{{i}}}", arguments[i], StringComparison.Ordinal);
        return text;
    }

    private static FrozenDictionary<string, ImmutableArray<string>> Load(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t').ToImmutableArray())
            .ToFrozenDictionary(row => row[0]);
    }
}
