namespace ReformBot.Corpus.Text;

/// <summary>The lines of a text under repair with the line ends between them.</summary>
internal sealed class DraftLines(RepairDraft draft)
{
    /// <summary>
    /// Two blank lines or more are kept as two: captions stand apart from the text by more than one, and further ones say nothing.
    /// </summary>
    public const int MostBreaks = 3;

    private readonly List<DraftLine> lines = [];
    private readonly List<int> breakOrigins = [];
    private int lineStart;
    private int firstBreak;
    private int indent;
    private bool afterPage;

    public int Count => lines.Count;

    public DraftLine this[int index] => lines[index];

    public int BreakOrigin(DraftLine line, int number) => breakOrigins[line.FirstBreak + number];

    /// <summary>The characters of the line that is being written.</summary>
    public ReadOnlySpan<char> Current => draft.From(lineStart);

    public int CurrentLength => draft.Length - lineStart;

    public void Indent(int columns) => indent = columns;

    /// <summary>
    /// Ends the line that is being written; an empty one only adds its line end to those before the next, one of furniture is left out with
    /// its line end.
    /// </summary>
    public void Break(int origin)
    {
        if (!Close())
            return;
        if (breakOrigins.Count - firstBreak < MostBreaks)
            breakOrigins.Add(origin);
    }

    /// <summary>Ends the last line; false when it was furniture.</summary>
    public bool Close()
    {
        draft.TrimEnd(lineStart);
        if (CurrentLength == 0)
            return true;
        if (LineMarks.IsFurniture(Current))
        {
            draft.CutAt(lineStart);
            afterPage = true;
            return false;
        }

        var breaks = lines.Count == 0 ? 0 : breakOrigins.Count - firstBreak;
        var start = lineStart + LineMarks.LeftOutAtStart(Current);
        lines.Add(new DraftLine(TextSpan.FromBounds(start, draft.Length), breaks, firstBreak, indent, afterPage));
        lineStart = draft.Length;
        firstBreak = breakOrigins.Count;
        (indent, afterPage) = (0, false);
        return true;
    }
}
