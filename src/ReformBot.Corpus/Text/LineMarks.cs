using ReformBot.Corpus.Structure;

namespace ReformBot.Corpus.Text;

/// <summary>Marks at the beginning of a line, and lines that are nothing but marks.</summary>
internal static class LineMarks
{
    private const string Rules = "-=_*—－─━~·|:+ ";

    /// <summary>A page number (— 3 —, 第3页 共9页), a rule of dashes, the line under a Markdown table's header: nothing to read.</summary>
    public static bool IsFurniture(ReadOnlySpan<char> line) => IsPageNumber(line) || IsRule(line);

    /// <summary>Length of the list marks that stand before a label: "- " in "- （一）".</summary>
    public static int LeftOutAtStart(ReadOnlySpan<char> line)
    {
        var length = 0;
        while (MarkLength(line[length..]) is > 0 and var mark)
            length += mark;
        return length;
    }

    private static int MarkLength(ReadOnlySpan<char> line)
    {
        if (line.Length < 3 || line[0] is not ('-' or '*' or '+' or '•' or '·' or '●' or '■' or '◆' or '>'))
            return 0;
        var at = 1;
        while (at < line.Length && CharacterKinds.Of(line[at]) == CharacterKind.Space)
            at++;
        if (at == line.Length || at == 1 && line[0] is '-' or '+' or '*')
            return 0;
        return line[0] == '>' || ClauseLabelReader.Read(line[at..]) is { Level: not ClauseLevel.Dash } ? at : 0;
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
            return false;
        foreach (var character in line)
        {
            if (!Rules.Contains(character))
                return false;
        }

        return true;
    }

    private static bool IsPageNumber(ReadOnlySpan<char> line)
    {
        if (line.Length is < 3 or > 16)
            return false;
        var inner = line.Trim("-—－─– ·");
        if (inner.Length is > 0 and < 5 && inner.Length < line.Length - 1 && line[0] == line[^1] && inner.IndexOfAnyExceptInRange('0', '9') < 0)
            return true;
        return line[0] == '第' && line.EndsWith("页") && inner.IndexOfAnyExcept("第页共 /，,0123456789") < 0;
    }
}
