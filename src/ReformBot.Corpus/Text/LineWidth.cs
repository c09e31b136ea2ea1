namespace ReformBot.Corpus.Text;

/// <summary>
/// A text set in lines of one width (pdftotext, old mail): lines end where the measure ends, not where a paragraph does. Widths count
/// in columns, a Han character being two.
/// </summary>
internal sealed class LineWidth
{
    /// <summary>Fewer full lines than this prove nothing.</summary>
    private const int FewestFullLines = 4;

    /// <summary>A line is full when less than this is left: one Han character, its mark, and one that may not open a line.</summary>
    private const int Slack = 5;

    /// <summary>What stands further in is set in the middle or to the right: a headline, a signature.</summary>
    private const int DeepestIndent = 8;

    /// <summary>Shorter lines are headings and ends of paragraphs in any text.</summary>
    private const int Narrowest = 28;
    private const int Widest = 160;

    private readonly RepairDraft draft;
    private readonly DraftLines lines;
    private readonly int full;
    private readonly bool indents;

    private LineWidth(RepairDraft draft, DraftLines lines, int full, bool indents) =>
        (this.draft, this.lines, this.full, this.indents) = (draft, lines, full, indents);

    public static LineWidth Of(RepairDraft draft, DraftLines lines)
    {
        Span<int> histogram = stackalloc int[Widest + 1];
        var (open, wide, indented) = (0, 0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var columns = ColumnsOf(draft, lines[i]);
            if (columns > Widest)
                wide++;
            if (lines[i].Indent >= 2)
                indented++;
            if (lines[i + 1].Breaks != 1 || columns is > Widest or < Narrowest || lines[i].Indent > DeepestIndent || IsClosed(draft[lines[i].Span.End - 1]))
                continue;
            open++;
            histogram[columns]++;
        }

        var measure = wide * 20 > lines.Count ? 0 : FullWidth(histogram, open);
        return new LineWidth(draft, lines, measure, indented * 12 > lines.Count);
    }

    /// <summary>The line before <paramref name="index"/> was full, and this one goes on.</summary>
    public bool Wraps(int index)
    {
        var before = lines[index - 1];
        if (full == 0 || lines[index].Breaks != 1 && !lines[index].AfterPage || indents && lines[index].Indent >= 2)
            return false;
        if (ColumnsOf(draft, before) < full - Slack || before.Indent > DeepestIndent || lines[index].Indent > DeepestIndent)
            return false;
        return indents || !IsClosed(draft[before.Span.End - 1]);
    }

    /// <summary>The width at which nearly all unfinished lines end; 0 when they end anywhere.</summary>
    private static int FullWidth(ReadOnlySpan<int> histogram, int open)
    {
        for (var columns = Widest; columns >= Narrowest; columns--)
        {
            if (histogram[columns] == 0)
                continue;
            var near = 0;
            for (var i = columns - Slack; i <= columns; i++)
                near += histogram[i];
            return near >= FewestFullLines && near * 3 >= open * 2 ? columns : 0;
        }

        return 0;
    }

    private static bool IsClosed(char last) => last is '。' or '；' or '：' or '！' or '？' or ':' or ';' or '|';

    private static int ColumnsOf(RepairDraft draft, DraftLine line)
    {
        if (line.Span.Length > Widest)
            return line.Span.Length;
        var columns = line.Indent;
        foreach (var character in draft.Slice(line.Span))
            columns += character < '\u2000' ? 1 : 2;
        return columns;
    }
}
