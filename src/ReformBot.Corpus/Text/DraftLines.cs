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

    public int Count => lines.Count;

    public DraftLine this[int index] => lines[index];

    public int BreakOrigin(DraftLine line, int number) => breakOrigins[line.FirstBreak + number];

    /// <summary>The characters of the line that is being written.</summary>
    public ReadOnlySpan<char> Current => draft.From(lineStart);

    public int CurrentLength => draft.Length - lineStart;

    public void Indent(int columns) => indent = columns;

    /// <summary>Ends the line that is being written; an empty one only adds its line end to those before the next.</summary>
    public void Break(int origin)
    {
        Close();
        if (breakOrigins.Count - firstBreak < MostBreaks)
            breakOrigins.Add(origin);
    }

    /// <summary>Ends the last line.</summary>
    public void Close()
    {
        if (CurrentLength == 0)
            return;
        var breaks = lines.Count == 0 ? 0 : breakOrigins.Count - firstBreak;
        lines.Add(new DraftLine(TextSpan.FromBounds(lineStart, draft.Length), breaks, firstBreak, indent));
        lineStart = draft.Length;
        firstBreak = breakOrigins.Count;
        indent = 0;
    }
}
