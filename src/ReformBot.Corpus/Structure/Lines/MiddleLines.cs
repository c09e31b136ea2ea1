namespace ReformBot.Corpus.Structure.Lines;

/// <summary>Short lines inside the text: headings without a number, titles of rules and annexes, captions of pictures between.</summary>
internal static class MiddleLines
{
    /// <summary>An unnumbered heading is a phrase; what is longer is text.</summary>
    private const int LongestHeading = 40;

    private const int LongestInnerTitle = 80;

    private const int LongestCaption = 100;

    private static readonly string[] CaptionStarts = ["图为", "图：", "图:", "▲", "△", "▼", "（图", "(图", "图一", "图二", "图1", "图2"];

    public static void Mark(IReadOnlyList<TextLine> lines, BodyFrame frame)
    {
        var groupKeys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = frame.First; i < frame.End; i++)
        {
            var line = lines[i];
            if (!line.IsOpen)
                continue;
            if (LinePatterns.IsDate(line.Text) && line.Length > 8 && !line.EndsSentence)
                line.Role = LineRole.Signature;
            else if (IsCaption(line))
                line.Role = LineRole.Caption;
            else if (IsInnerTitle(lines, i))
                line.Role = LineRole.InnerTitle;
            else if (IsAnnexTitle(lines, i))
                line.Role = LineRole.AnnexTitle;
            else if (line.Markdown > 0 && line.Label is null)
                line.Role = HeadsText(lines, i, frame.End) ? LineRole.Heading : LineRole.Caption;
            else if (line.Label is null && line.Last is '？' or '?' && line.Length <= LongestHeading * 2 && !line.HasStop)
                line.Role = LineRole.Question;
            else if (line.IsLone(LongestHeading) && line.Length > 2 && line.Text[0] is not ('（' or '('))
                line.Role = LinePatterns.Key(line.Text).IsEmpty ? LoneRole(lines, i, frame.End) : KeyedRole(lines, i, frame.End, groupKeys);
        }
    }

    private static bool IsCaption(TextLine line) =>
        line.Label is null or { Level: ClauseLevel.Dash } && line.Length < LongestCaption && !line.HasStop
        && (LinePatterns.StartsWithAny(line.Text, CaptionStarts) || line.Text.EndsWith(" 摄") || line.Text.EndsWith("供图"));

    /// <summary>Right under a signature, over articles or sections: the title of the rules that the notice carries.</summary>
    private static bool IsInnerTitle(IReadOnlyList<TextLine> lines, int index)
    {
        if (!lines[index].IsLone(LongestInnerTitle) || lines[index].Length < 4)
            return false;
        for (var i = index - 1; i >= 0 && index - i < 4; i--)
        {
            if (lines[i].Role is LineRole.Signature or LineRole.Colophon)
                return true;
            if (lines[i].Role is not (LineRole.InnerTitle or LineRole.Navigation))
                return false;
        }

        return false;
    }

    private static bool IsAnnexTitle(IReadOnlyList<TextLine> lines, int index)
    {
        if (index == 0 || !lines[index].IsLone(LongestInnerTitle) || lines[index].Length < 3)
            return false;
        var above = lines[index - 1];
        return above.Label is { Level: ClauseLevel.Annex } label && label.Length == above.Length && above.Length < 8;
    }

    /// <summary>
    /// 服务对象：高校毕业生 heads the headings that follow; 申请渠道：街道窗口 closes the part above and is text. The first of a kind tells: a part
    /// stands under other parts, a heading over headings does not.
    /// </summary>
    private static LineRole KeyedRole(IReadOnlyList<TextLine> lines, int index, int end, HashSet<string> groupKeys)
    {
        var key = LinePatterns.Key(lines[index].Text).ToString();
        if (Next(lines, index, end) is not { } next || !next.IsLone(LongestHeading) || LinePatterns.Key(next.Text).Length > 0)
            return LineRole.Body;
        if (!groupKeys.Contains(key) && index > 0 && lines[index - 1].IsOpen)
            return LineRole.Body;
        groupKeys.Add(key);
        return LineRole.GroupHeading;
    }

    private static LineRole LoneRole(IReadOnlyList<TextLine> lines, int index, int end)
    {
        var next = Next(lines, index, end);
        if (next is null || lines[index].Text.Contains('：'))
            return LineRole.Body;
        if (HeadsText(lines, index, end) && IsHeadedBy(next))
            return LineRole.Heading;
        if (!next.IsLone(LongestCaption) || next.Markdown > 0)
            return LineRole.Body;
        var line = lines[index];
        if (line.BreaksAfter > 1 && line.BreaksBefore > 1)
            return line.Text.IndexOfAny("＝=÷×%％") < 0 ? LineRole.Caption : LineRole.Body;
        var afterNext = index + 2 < end ? lines[index + 2] : null;
        return line.BreaksAfter == 1 && next.IsLone(LongestHeading) && afterNext is not null && IsHeadedBy(afterNext) && !RunsOn(lines, index)
            ? LineRole.GroupHeading
            : LineRole.Body;
    }

    /// <summary>The line above is a lone line too: a list or a table written cell by cell, not a pair of headings.</summary>
    private static bool RunsOn(IReadOnlyList<TextLine> lines, int index) =>
        index > 0 && lines[index].BreaksBefore == 1 && lines[index - 1].IsOpen && lines[index - 1].IsLone(LongestHeading);

    /// <summary>Text that a heading can stand over: a paragraph, a labelled part, a row.</summary>
    private static bool IsHeadedBy(TextLine next) =>
        next.Label is { Level: not (ClauseLevel.Annex or ClauseLevel.Dash), Number: 1 } || next.Label is null && (next.HasStop || next.EndsSentence || next.Length > LongestHeading)
        || LinePatterns.Key(next.Text).Length > 0 || next.IsRow;

    /// <summary>The next line is text of its own, not another lone line.</summary>
    private static bool HeadsText(IReadOnlyList<TextLine> lines, int index, int end)
    {
        for (var i = index + 1; i < end; i++)
        {
            if (lines[i].Role is LineRole.Navigation or LineRole.Duplicate)
                continue;
            return lines[index].Markdown > 0
                ? lines[i].Markdown == 0 || lines[i].Markdown > lines[index].Markdown || lines[i].Label is not null
                : lines[i].Role is LineRole.Body or LineRole.TableHeader or LineRole.TableRow or LineRole.Question && !lines[i].IsLone(LongestHeading);
        }

        return false;
    }

    private static TextLine? Next(IReadOnlyList<TextLine> lines, int index, int end)
    {
        for (var i = index + 1; i < end; i++)
        {
            if (lines[i].Role is not (LineRole.Navigation or LineRole.Duplicate))
                return lines[i];
        }

        return null;
    }
}
