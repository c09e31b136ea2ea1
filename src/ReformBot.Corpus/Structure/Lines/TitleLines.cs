namespace ReformBot.Corpus.Structure.Lines;

/// <summary>The headline among the lines before the text, with its kicker and its subtitle.</summary>
internal static class TitleLines
{
    /// <summary>A headline wrapped by hand takes at most this many lines.</summary>
    private const int MostLines = 4;

    private const int LongestTitle = 120;

    public static void Mark(IReadOnlyList<TextLine> lines, BodyFrame frame)
    {
        var end = Math.Min(frame.First, lines.Count);
        if (MarkMarkdown(lines, end) || MarkByWording(lines, end))
        {
            MarkSubtitles(lines, end);
            return;
        }

        for (var i = 0; i < end; i++)
        {
            if (!IsCandidate(lines[i]) || !FollowsLetterhead(lines, i))
                continue;
            MarkWithNeighbours(lines, i, end);
            MarkSubtitles(lines, end);
            return;
        }

        RetakeOnlyLine(lines, end);
    }

    private static bool IsCandidate(TextLine line) => line.IsOpen && line.Length <= LongestTitle && !line.HasStop
        && (line.Label is null || line.Label is { Level: ClauseLevel.Dash }) && line.Last is not ('：' or ':' or '；' or '，');

    private static bool MarkMarkdown(IReadOnlyList<TextLine> lines, int end)
    {
        var found = false;
        for (var i = 0; i < end; i++)
        {
            if (lines[i].Markdown == 0 || !IsCandidate(lines[i]))
                continue;
            lines[i].Role = LineRole.Title;
            found = true;
        }

        return found;
    }

    /// <summary>关于…的通知, …办法: official titles say what they are; a page gives them twice.</summary>
    private static bool MarkByWording(IReadOnlyList<TextLine> lines, int end)
    {
        var found = false;
        for (var i = 0; i < end; i++)
        {
            if (!IsCandidate(lines[i]) || !LinePatterns.EndsLikeTitle(lines[i].Text) || lines[i].Text[0] == '—')
                continue;
            if (lines[i].Length < 5)
                continue;
            MarkWithNeighbours(lines, i, end);
            found = true;
        }

        return found;
    }

    /// <summary>Lines right above that the headline was broken from (names of bodies, 关于…), and a kicker or a second half right below.</summary>
    private static void MarkWithNeighbours(IReadOnlyList<TextLine> lines, int index, int end)
    {
        lines[index].Role = LineRole.Title;
        for (var i = index - 1; i >= 0 && index - i < MostLines && lines[i + 1].BreaksBefore == 1 && BelongsAbove(lines[i], lines[i + 1]); i--)
            lines[i].Role = LineRole.Title;
        if (index + 1 < end && lines[index + 1].BreaksBefore == 1 && IsCandidate(lines[index + 1]) && !LinePatterns.EndsLikeTitle(lines[index].Text))
            lines[index + 1].Role = LineRole.Title;
    }

    private static bool BelongsAbove(TextLine above, TextLine line)
    {
        var text = above.Text;
        if (above.Role is not (LineRole.Body or LineRole.Letterhead) || above.Markdown > 0 || above.EndsSentence || LinePatterns.EndsLikeTitle(text))
            return false;
        if (LinePatterns.IsDocumentNumber(text) || LinePatterns.IsIssueNumber(text) || LinePatterns.IsDate(text) || LinePatterns.Key(text).Length > 0)
            return false;
        return text.Contains("关于", StringComparison.Ordinal) || line.Text.StartsWith("关于") || line.Text.StartsWith("印发") || above.IsOpen && above.IsLone(60);
    }

    /// <summary>——高邮市…纪实 under the headline.</summary>
    private static void MarkSubtitles(IReadOnlyList<TextLine> lines, int end)
    {
        for (var i = 1; i < end; i++)
        {
            if (lines[i].IsOpen && lines[i].Text[0] is '—' or '－' && lines[i - 1].Role == LineRole.Title)
                lines[i].Role = LineRole.Title;
            else if (lines[i].IsOpen && lines[i].Text.StartsWith("——") && lines[i - 1].IsOpen && lines[i - 1].IsLone(LongestTitle))
                lines[i].Role = lines[i - 1].Role = LineRole.Title;
        }
    }

    /// <summary>With an issue number in the head, the headline comes after it, not before.</summary>
    private static bool FollowsLetterhead(IReadOnlyList<TextLine> lines, int index)
    {
        for (var i = index + 1; i < lines.Count && i < index + 6; i++)
        {
            if (lines[i].Role == LineRole.Letterhead && LinePatterns.IsIssueNumber(lines[i].Text))
            {
                lines[index].Role = LineRole.Letterhead;
                return false;
            }
        }

        return true;
    }

    /// <summary>No other headline: a lone first line that looked like a letterhead (会议简报, …产改办公室) is one after all.</summary>
    private static void RetakeOnlyLine(IReadOnlyList<TextLine> lines, int end)
    {
        var head = lines.Take(end).Where(line => line.Role != LineRole.Navigation).ToList();
        if (head is [{ Role: LineRole.Letterhead } only] && !LinePatterns.IsDate(only.Text) && !LinePatterns.IsDocumentNumber(only.Text) && LinePatterns.Key(only.Text).IsEmpty)
            only.Role = LineRole.Title;
    }
}
