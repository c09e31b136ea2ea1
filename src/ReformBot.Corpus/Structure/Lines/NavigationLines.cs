namespace ReformBot.Corpus.Structure.Lines;

/// <summary>
/// What a saved web page has around its text: menus, breadcrumbs, share buttons, link lists, the foot with its licence numbers. A page is
/// known by words that only page furniture uses; then runs of short lines before the headline and after the text go with it.
/// </summary>
internal static class NavigationLines
{
    /// <summary>An entry of a menu or of a link list.</summary>
    private const int LongestEntry = 30;

    /// <summary>Fewer entries than this are words of a text that happen to be menu words too.</summary>
    private const int FewestEntries = 3;

    /// <summary>Lines that are page furniture by their own words, and tables of contents.</summary>
    public static void MarkFurniture(IReadOnlyList<TextLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.IsOpen && (NavigationWords.IsEntry(line) || NavigationWords.IsFrame(line)))
                line.Role = LineRole.Navigation;
        }

        MarkContents(lines);
    }

    /// <summary>What stands before the last piece of a page's frame above the text, and after the first one below it, is furniture too.</summary>
    public static void MarkAround(IReadOnlyList<TextLine> lines)
    {
        var frame = BodyFrame.Of(lines);
        if (frame.End == 0)
            return;
        Spread(lines, 0, Math.Min(HeadStart(lines, frame.First), FrameAbove(lines, frame.First)));
        Spread(lines, FrameBelow(lines, TailEnd(lines, frame.End)), lines.Count);
    }

    /// <summary>Index of the last frame line above the text, or of the last of several menu entries; 0 when there is no such page.</summary>
    private static int FrameAbove(IReadOnlyList<TextLine> lines, int text)
    {
        var (above, entries) = (0, 0);
        for (var i = 0; i < text; i++)
        {
            if (lines[i].Role != LineRole.Navigation)
                continue;
            if (NavigationWords.IsFrame(lines[i]) || NavigationWords.IsEntry(lines[i]) && ++entries >= FewestEntries)
                above = i;
        }

        return above;
    }

    /// <summary>
    /// The first frame line below the text, or the first 相关新闻 that less follows than went before: a list of links longer than that is what
    /// the page is about.
    /// </summary>
    private static int FrameBelow(IReadOnlyList<TextLine> lines, int end)
    {
        var after = lines.Skip(end).Sum(line => (long)line.Length);
        var before = lines.Take(end).Sum(line => line.Role == LineRole.Navigation ? 0L : line.Length);
        while (end < lines.Count && !NavigationWords.IsFrame(lines[end]) && !(after < before && NavigationWords.EndsText(lines[end])))
        {
            (before, after) = (before + lines[end].Length, after - lines[end].Length);
            end++;
        }

        return end;
    }

    /// <summary>
    /// Going up from the text: keyed data, a number, a headline, a by-line belong to the document, with a share button between them; a
    /// breadcrumb or three lines of anything else do not.
    /// </summary>
    private static int HeadStart(IReadOnlyList<TextLine> lines, int text)
    {
        const int Farthest = 30;
        var (start, other) = (text, 0);
        for (var i = text - 1; i >= 0 && text - i < Farthest && other < 3; i--)
        {
            if (lines[i].Role == LineRole.Navigation && NavigationWords.IsFrame(lines[i]) || i == 0 && lines[i].Role == LineRole.Navigation)
                break;
            if (IsHead(lines[i]))
                (start, other) = (i, 0);
            else if (lines[i].Role != LineRole.Navigation)
                other++;
        }

        return start > 0 && lines[start - 1].IsOpen && !HasTitle(lines, start, text) ? start - 1 : start;
    }

    private static bool HasTitle(IReadOnlyList<TextLine> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (lines[i].Markdown > 0 || LinePatterns.EndsLikeTitle(lines[i].Text))
                return true;
        }

        return false;
    }

    private static bool IsHead(TextLine line) => line.IsOpen
        && (LinePatterns.Key(line.Text).Length > 0 || line.Length > LongestEntry || line.Markdown > 0 || line.Text is "基本信息"
            || LinePatterns.IsDocumentNumber(line.Text) || LinePatterns.IsByline(line.Text) || LinePatterns.IsDate(line.Text)
            || line.Last is '：' or ':' || LinePatterns.EndsLikeTitle(line.Text) && line.Length > 8 || LinePatterns.IsOrganLine(line.Text));

    /// <summary>Going down from the text: signature, date and colophon; a date close by is the signature's, whatever the lines before it are.</summary>
    private static int TailEnd(IReadOnlyList<TextLine> lines, int end)
    {
        const int MostSigners = 5;
        for (var i = end; i < lines.Count && i < end + MostSigners && lines[i].IsOpen; i++)
        {
            if (LinePatterns.IsDate(lines[i].Text))
                end = i + 1;
        }

        while (end < lines.Count && lines[end].IsOpen && (LinePatterns.IsColophon(lines[end].Text) || LinePatterns.IsDate(lines[end].Text)
            || LinePatterns.IsOrganLine(lines[end].Text) || LinePatterns.IsByline(lines[end].Text)))
            end++;
        return end;
    }

    private static void Spread(IReadOnlyList<TextLine> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (lines[i].IsOpen && !lines[i].HasStop && lines[i].Label is not { Level: < ClauseLevel.Dash })
                lines[i].Role = LineRole.Navigation;
        }
    }

    /// <summary>目录: the headings that follow stand again further down, over their text.</summary>
    private static void MarkContents(IReadOnlyList<TextLine> lines)
    {
        for (var i = 0; i + 2 < lines.Count; i++)
        {
            if (!lines[i].IsOpen || !(lines[i].Text is "目录" or "目次"))
                continue;
            var end = i + 1;
            while (end < lines.Count && lines[end].IsOpen && !lines[end].HasStop && lines[end].Length < 60 && (end == i + 1 || !SameEntry(lines[end], lines[i + 1])))
                end++;
            if (end == lines.Count || !SameEntry(lines[end], lines[i + 1]))
                continue;
            for (var k = i; k < end; k++)
                lines[k].Role = LineRole.Navigation;
        }
    }

    /// <summary>The same heading, a page number behind it or not.</summary>
    private static bool SameEntry(TextLine line, TextLine entry) =>
        line.Text.SequenceEqual(entry.Text.TrimEnd("0123456789.…· ()（）")) || line.Text.SequenceEqual(entry.Text);
}
