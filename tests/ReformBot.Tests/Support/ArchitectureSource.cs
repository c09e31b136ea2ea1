using System.Text.RegularExpressions;

namespace ReformBot.Tests.Support;

/// <summary>
/// Reads declarations out of C# files by their lay-out, which the format check keeps: types of a file begin in the first column, a body's
/// braces stand alone on lines of the same indentation.
/// </summary>
internal static partial class ArchitectureSource
{
    /// <summary>Types declared at the outermost level of a file, without arity.</summary>
    public static IEnumerable<string> TypesIn(string text) => TopLevelType().Matches(text).Select(match => match.Groups["name"].Value).Distinct();

    /// <summary>Members with a body, by first line (counted from 1) and number of lines; attributes and documentation do not count.</summary>
    public static IEnumerable<(int Line, int Length, string Header)> Members(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim() != "{")
                continue;
            var indent = IndentOf(lines[i]);
            var header = HeaderOf(lines, i, indent);
            var declaration = lines[header].Trim();
            if (indent == 0 || TypeWord().IsMatch(declaration) || Initialiser().IsMatch(declaration))
                continue;
            var end = Array.FindIndex(lines, i, line => line.StartsWith(new string(' ', indent) + "}", StringComparison.Ordinal));
            if (end < 0)
                yield break;
            yield return (header + 1, end - header + 1, declaration);
            i = end;
        }
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart().Length;

    /// <summary>A declaration may run over several lines; its first one is the nearest above with the indentation of the brace.</summary>
    private static int HeaderOf(string[] lines, int brace, int indent)
    {
        var at = brace - 1;
        while (at > 0 && (string.IsNullOrWhiteSpace(lines[at]) || IndentOf(lines[at]) > indent))
            at--;
        return Math.Max(at, 0);
    }

    [GeneratedRegex(
        @"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe)\s+)*(?:class|record\s+struct|record\s+class|record|struct|interface|enum|delegate\s+\S+)\s+(?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"^(?:\w+\s+)*(?:class|record|struct|interface|enum|namespace)\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeWord();

    /// <summary>A field or property with its value: data, however long.</summary>
    [GeneratedRegex(@"\s=(?!>)\s?|\s=$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Initialiser();
}
