namespace ReformBot.Corpus.Structure.Lines;

/// <summary>
/// Text that stands twice because a page was cut with an overlap, or because a web page carries a hidden copy of itself. Sentences that
/// an author repeats (the same basis under each benefit) are not meant: only the end of the very line before, and a copy of most of
/// what came before.
/// </summary>
internal static class DuplicateLines
{
    /// <summary>Shorter overlaps happen by chance: a name that closes one paragraph and opens the next.</summary>
    private const int ShortestOverlap = 16;

    /// <summary>An overlap is a piece of a page; longer tails are not compared.</summary>
    private const int LongestOverlap = 2000;

    /// <summary>A copy of the body covers at least this share of what came before it, menus included.</summary>
    private const double CopiedShare = 0.25;

    /// <summary>Fewer equal lines, or shorter ones, are what an author repeats under each heading.</summary>
    private const int FewestLines = 5;

    private const int ShortestCopy = 250;

    public static void Mark(IReadOnlyList<TextLine> lines)
    {
        for (var i = 1; i < lines.Count; i++)
            MarkOverlap(lines[i - 1], lines[i]);
        MarkCopiedLines(lines);
        WholeCopies.Mark(lines);
        WholeCopies.MarkNeighbours(lines);
    }

    private static void MarkOverlap(TextLine before, TextLine line)
    {
        if (line.Length < ShortestOverlap || before.Length < ShortestOverlap || !line.IsOpen || !before.HasStop)
            return;
        var overlap = Overlap(before.Text, line.Text);
        if (overlap == line.Length)
            line.Role = LineRole.Duplicate;
        else if (overlap >= ShortestOverlap)
            line.Repeated = overlap;
    }

    /// <summary>Length of the longest end of <paramref name="before"/> that <paramref name="line"/> begins with (Knuth–Morris–Pratt).</summary>
    private static int Overlap(ReadOnlySpan<char> before, ReadOnlySpan<char> line)
    {
        var head = line[..Math.Min(line.Length, LongestOverlap)];
        var tail = before[^Math.Min(before.Length, head.Length)..];
        if (tail.IndexOf(head[..Math.Min(ShortestOverlap, head.Length)]) < 0)
            return 0;
        var border = new int[head.Length];
        for (int i = 1, k = 0; i < head.Length; i++)
        {
            while (k > 0 && head[i] != head[k])
                k = border[k - 1];
            border[i] = head[i] == head[k] ? ++k : k;
        }

        var matched = 0;
        foreach (var character in tail)
        {
            while (matched > 0 && (matched == head.Length || character != head[matched]))
                matched = border[matched - 1];
            if (character == head[matched])
                matched++;
        }

        return matched;
    }

    /// <summary>A second copy in lines of its own: a run of equal lines as long as a good part of what came before.</summary>
    private static void MarkCopiedLines(IReadOnlyList<TextLine> lines)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var before = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var (count, length) = (1, lines[i].Length);
            if (lines[i].Length is > 20 and < 4000 && !first.TryAdd(lines[i].Text.ToString(), i) && lines[i].IsOpen)
            {
                (count, length) = Run(lines, first[lines[i].Text.ToString()], i);
                if (count >= FewestLines && length >= ShortestCopy && length > before * CopiedShare)
                    MarkAll(lines, i, count);
            }

            // A run that is no copy holds none either: going on behind it keeps the work linear.
            i += count - 1;
            before += length;
        }
    }

    private static void MarkAll(IReadOnlyList<TextLine> lines, int from, int count)
    {
        for (var i = from; i < from + count; i++)
            lines[i].Role = LineRole.Duplicate;
    }

    private static (int Count, int Length) Run(IReadOnlyList<TextLine> lines, int from, int at)
    {
        var (count, length) = (0, 0);
        while (at + count < lines.Count && from + count < at && lines[at + count].Text.SequenceEqual(lines[from + count].Text))
        {
            length += lines[at + count].Length;
            count++;
        }

        return (count, length);
    }
}
