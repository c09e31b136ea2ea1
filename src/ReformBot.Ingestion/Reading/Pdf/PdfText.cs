namespace ReformBot.Ingestion.Reading.Pdf;

/// <summary>Pages to text: running heads left out, table rows with bars, and lines joined to the paragraphs they were broken from.</summary>
internal static class PdfText
{
    /// <summary>A line ends short of the right edge by less than this (in half characters) when only the next word did not fit.</summary>
    private const int Slack = 6;

    public static string Of(IEnumerable<string> pages)
    {
        var lines = pages.Select(PdfLine.Of).ToList();
        PdfFurniture.Remove(lines);
        lines = lines.ConvertAll(PdfColumns.Unfold);
        var blocks = new BlockWriter();
        LineEnd? before = null;
        foreach (var page in lines)
        {
            var measure = PageMeasure.Of(page);
            for (var i = 0; i < page.Count;)
            {
                var rows = RowsAt(page, i);
                if (rows > 0)
                    AddTable(blocks, page.GetRange(i, rows));
                else
                    AddText(blocks, page[i], before, measure);
                before = rows > 0 ? null : new LineEnd(page[i].Text, page[i].Width >= measure.Right - Slack);
                i += Math.Max(rows, 1);
            }
        }

        return blocks.ToString();
    }

    /// <summary>At least two lines in pieces, one after the other, are a table.</summary>
    private static int RowsAt(List<PdfLine> page, int start)
    {
        var end = start;
        while (end < page.Count && page[end].Pieces.Length > 1)
            end++;
        return end - start > 1 ? end - start : 0;
    }

    private static void AddTable(BlockWriter blocks, List<PdfLine> rows)
    {
        blocks.EndSection();
        foreach (var row in rows)
            blocks.AddLine(string.Join(" | ", row.Pieces.Select(piece => piece.Replace('|', '｜'))));
        blocks.EndSection();
    }

    private static void AddText(BlockWriter blocks, PdfLine line, LineEnd? before, PageMeasure measure)
    {
        if (before is null || !Continues(before, line, measure))
            blocks.EndBlock();
        else
            blocks.Add("\n");
        blocks.Add(line.Text);
    }

    private static bool Continues(LineEnd before, PdfLine line, PageMeasure measure)
    {
        if (!before.IsFull || line.Indent > measure.Left + 1)
            return false;
        var endsSentence = before.Text[^1] is '。' or '！' or '？' or '；' or '：' or '!' or '?' or ';' or ':';
        return !(endsSentence && (line.AfterGap || LineLabel.Starts(line.Text)));
    }

    /// <param name="IsFull">It reaches the right edge of its page.</param>
    private sealed record LineEnd(string Text, bool IsFull);
}
