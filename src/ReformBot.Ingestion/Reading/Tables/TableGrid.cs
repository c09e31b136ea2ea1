namespace ReformBot.Ingestion.Reading.Tables;

/// <summary>
/// A table to lines that can each be read alone: what spans rows stands in each of them, what spans columns stands in each of those, and
/// header rows of several levels become one. <c>地区 | 补贴 本科 | 补贴 硕士</c>.
/// </summary>
internal static class TableGrid
{
    /// <summary>A page may claim any span; real tables of policies have at most some 20 columns.</summary>
    private const int GreatestSpan = 100;

    /// <summary>Cells after which spans are no longer filled, so that a hostile table costs no more memory than an honest one.</summary>
    private const int GreatestFilledCells = 200_000;

    /// <param name="headerRows">As declared; 0 when the document does not say, then the row spans of the first row decide.</param>
    /// <returns>Empty rows left out. A table of one column gives its cells without a bar.</returns>
    public static IReadOnlyList<string> Lines(IReadOnlyList<IReadOnlyList<TableCell>> rows, int headerRows)
    {
        var grid = Fill(rows);
        var width = grid.Count == 0 ? 0 : grid.Max(row => row.Count);
        var lines = new List<string>();
        var headers = Math.Min(headerRows > 0 ? headerRows : HeaderRowsOf(rows), grid.Count - 1);
        if (headers > 1)
            AddLine(lines, Merged(grid, headers, width), isBanner: width == 1);
        for (var i = headers > 1 ? headers : 0; i < grid.Count; i++)
            AddLine(lines, grid[i], isBanner: width == 1 || (rows[i] is [{ ColumnSpan: > 1 } only] && only.ColumnSpan >= width));
        return lines;
    }

    /// <param name="isBanner">One cell over the whole width: its text once.</param>
    private static void AddLine(List<string> lines, List<string> row, bool isBanner)
    {
        if (!row.TrueForAll(cell => cell.Length == 0))
            lines.Add(isBanner ? row[0] : string.Join(" | ", row));
    }

    /// <summary>A first row whose first cell spans rows while another spans columns has its second level below it.</summary>
    private static int HeaderRowsOf(IReadOnlyList<IReadOnlyList<TableCell>> rows) =>
        rows.Count > 2 && rows[0].Any(cell => cell.ColumnSpan > 1) && rows[0] is [{ RowSpan: > 1 and <= 3 } first, _, ..] ? first.RowSpan : 1;

    private static List<string> Merged(List<List<string>> grid, int headers, int width)
    {
        var merged = new List<string>(width);
        for (var column = 0; column < width; column++)
        {
            var at = column;
            var levels = grid.Take(headers).Select(row => at < row.Count ? row[at] : "").Where(text => text.Length > 0).Distinct(StringComparer.Ordinal);
            merged.Add(string.Join(' ', levels));
        }

        return merged;
    }

    private static List<List<string>> Fill(IReadOnlyList<IReadOnlyList<TableCell>> rows)
    {
        var grid = new List<List<string>>(rows.Count);
        var open = new Dictionary<int, (string Text, int Rows)>();
        var cells = 0;
        foreach (var row in rows)
        {
            var line = new List<string>();
            foreach (var cell in row)
            {
                TakeOpen(line, open);
                Place(line, open, cells < GreatestFilledCells ? cell : cell with { RowSpan = 1, ColumnSpan = 1 });
            }

            TakeOpen(line, open);
            cells += line.Count;
            grid.Add(line);
        }

        return grid;
    }

    private static void Place(List<string> line, Dictionary<int, (string Text, int Rows)> open, TableCell cell)
    {
        var text = cell.Text.Replace('|', '｜');
        for (var i = 0; i < Math.Clamp(cell.ColumnSpan, 1, GreatestSpan); i++)
        {
            if (cell.RowSpan > 1)
                open[line.Count] = (text, Math.Min(cell.RowSpan, GreatestSpan) - 1);
            line.Add(text);
        }
    }

    /// <summary>Cells from rows above that reach into this one at the next columns.</summary>
    private static void TakeOpen(List<string> line, Dictionary<int, (string Text, int Rows)> open)
    {
        while (open.Remove(line.Count, out var above))
        {
            if (above.Rows > 1)
                open[line.Count] = (above.Text, above.Rows - 1);
            line.Add(above.Text);
        }
    }
}
