namespace ReformBot.Corpus.Structure.Lines;

/// <summary>What stands after the text: a signature without a date, by-lines, the 版记, captions of the pictures below.</summary>
internal static class TailLines
{
    private const int LongestCaption = 100;

    /// <summary>靖工, 张三: a sign-off right under the text.</summary>
    private const int LongestSignOff = 4;

    public static void Mark(IReadOnlyList<TextLine> lines, BodyFrame frame)
    {
        if (frame.End == 0)
            return;
        for (var i = frame.End; i < lines.Count; i++)
        {
            if (lines[i].IsOpen)
                lines[i].Role = RoleOf(lines, i, frame);
        }
    }

    private static LineRole RoleOf(IReadOnlyList<TextLine> lines, int index, BodyFrame frame)
    {
        var line = lines[index];
        if (LinePatterns.IsByline(line.Text))
            return LineRole.Byline;
        if (LinePatterns.IsDate(line.Text))
            return LineRole.Signature;
        if (line.Markdown == 0 && LinePatterns.IsOrganLine(line.Text))
            return index > 0 && lines[index - 1].Role == LineRole.Colophon ? LineRole.Colophon : LineRole.Signature;
        if (index == frame.End && line.Length <= LongestSignOff && line.Markdown == 0 && line.IsLone(LongestSignOff))
            return LineRole.Signature;
        if (LinePatterns.IsContact(line.Text))
            return LineRole.Body;
        if (line.Markdown > 0 || line.Label is null && !line.HasStop && line.Length <= LongestCaption && SetApart(line) && !line.EndsSentence)
            return LineRole.Caption;
        return LineRole.Body;
    }

    private static bool SetApart(TextLine line) => line.BreaksBefore > 1 || line.BreaksAfter is 2 or 3 && line.BreaksBefore > 1;
}
