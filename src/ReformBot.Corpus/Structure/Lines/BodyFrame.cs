namespace ReformBot.Corpus.Structure.Lines;

/// <summary>Where the text of a document begins and ends, as indexes of its lines; equal when it has none.</summary>
/// <param name="First">First line of the text.</param>
/// <param name="End">One past its last line.</param>
internal readonly record struct BodyFrame(int First, int End)
{
    /// <summary>A line with a full stop that is shorter may be a sign-off (完。).</summary>
    private const int ShortestParagraph = 8;

    public static BodyFrame Of(IReadOnlyList<TextLine> lines)
    {
        var first = 0;
        while (first < lines.Count && !IsText(lines[first]))
            first++;
        var end = lines.Count;
        while (end > first && !IsText(lines[end - 1]))
            end--;
        return first == lines.Count ? new BodyFrame(0, 0) : new BodyFrame(WithHeadings(lines, first), end);
    }

    /// <summary>A text of keyed parts (政策内容：…) opens with the name of what they are about, and perhaps with a keyed line over it.</summary>
    private static int WithHeadings(IReadOnlyList<TextLine> lines, int first)
    {
        const int LongestHeading = 40;
        if (LinePatterns.Key(lines[first].Text).IsEmpty || first < 2 || lines[first].BreaksBefore > 1 || !lines[first - 1].IsLone(LongestHeading))
            return first;
        return first > 2 && lines[first - 1].BreaksBefore == 1 && lines[first - 2].IsLone(LongestHeading) && LinePatterns.Key(lines[first - 2].Text).Length > 0
            ? first - 2
            : first - 1;
    }

    /// <summary>A paragraph, a labelled line, a table row, a question.</summary>
    public static bool IsText(TextLine line) => line.Role switch
    {
        LineRole.TableHeader or LineRole.TableRow => true,
        LineRole.Body => line.Label is { Level: not ClauseLevel.Dash }
            || !LinePatterns.IsColophon(line.Text) && !LinePatterns.IsByline(line.Text)
            && ((line.HasStop || line.Last is '！' or '？') && line.Length >= ShortestParagraph || line.Length > 120 || line.Last is '？' or '?' or '；' && line.Length > 6),
        _ => false,
    };
}
