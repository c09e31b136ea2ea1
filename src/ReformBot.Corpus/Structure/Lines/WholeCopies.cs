namespace ReformBot.Corpus.Structure.Lines;

/// <summary>Lines that hold a copy of many earlier ones: the share text that some pages hide after their body, in one line.</summary>
internal static class WholeCopies
{
    /// <summary>A copy of a body is at least this long.</summary>
    private const int ShortestCopy = 300;

    /// <summary>Pages hide copies of themselves, books do not.</summary>
    private const int LongestPage = 1_000_000;

    /// <summary>Characters compared at a time; in that many a chance repetition is rare.</summary>
    private const int Window = 12;

    /// <summary>Share of the windows that must have occurred before; a title or a name between the parts may be new.</summary>
    private const double SeenShare = 0.8;

    public static void Mark(IReadOnlyList<TextLine> lines)
    {
        if (lines.Count < 4 || !HasCandidate(lines))
            return;
        var seen = new HashSet<int>();
        var before = 0;
        foreach (var line in lines)
        {
            if (line.IsOpen && line.Length >= ShortestCopy && line.Length * 3 > before && Repeats(line.Text, seen))
                line.Role = LineRole.Duplicate;
            if (line.Role == LineRole.Duplicate)
                continue;
            before += line.Length;
            Remember(line.Text, seen);
        }
    }

    /// <summary>A line that is long, and not the greater part of a text that is anyway too long for a page.</summary>
    private static bool HasCandidate(IReadOnlyList<TextLine> lines)
    {
        var (before, found) = (0L, false);
        for (var i = 0; i < lines.Count; i++)
        {
            found |= i > 2 && lines[i].Length >= ShortestCopy && lines[i].Length * 3L > before;
            before += lines[i].Length;
        }

        return found && before < LongestPage;
    }

    /// <summary>The lines that touch a copy begin and end it: headline and signature run together.</summary>
    public static void MarkNeighbours(IReadOnlyList<TextLine> lines)
    {
        var first = -1;
        for (var i = 0; i < lines.Count && first < 0; i++)
        {
            if (lines[i].Role == LineRole.Duplicate && i + 1 < lines.Count && lines[i + 1].Role == LineRole.Duplicate)
                first = i;
        }

        if (first < 1)
            return;
        var seen = new HashSet<int>();
        Remember(string.Concat(lines.Take(first - 1).Select(line => line.Text.ToString())), seen);
        for (var i = Math.Max(first - 1, 0); i < lines.Count; i++)
        {
            if (lines[i].IsOpen && lines[i].Length > 2 * Window && Repeats(lines[i].Text, seen))
                lines[i].Role = LineRole.Duplicate;
        }
    }

    private static bool Repeats(ReadOnlySpan<char> text, HashSet<int> seen)
    {
        var (count, known) = (0, 0);
        for (var i = 0; i + Window <= text.Length; i += Window / 2)
        {
            count++;
            if (seen.Contains(Hash(text.Slice(i, Window))))
                known++;
        }

        return known > count * SeenShare;
    }

    private static void Remember(ReadOnlySpan<char> text, HashSet<int> seen)
    {
        for (var i = 0; i + Window <= text.Length; i++)
            seen.Add(Hash(text.Slice(i, Window)));
    }

    /// <summary>FNV-1a: the same on every machine, unlike the string hash of the runtime.</summary>
    private static int Hash(ReadOnlySpan<char> window)
    {
        var hash = 2166136261u;
        foreach (var character in window)
            hash = (hash ^ character) * 16777619u;
        return (int)hash;
    }
}
