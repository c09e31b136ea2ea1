namespace ReformBot.Ingestion.Reading.Pdf;

/// <summary>
/// Tells a page set in two columns of running text from one with a table: laid out line by line, the first would mix the columns, the second
/// is what the layout is for.
/// </summary>
internal static class PdfColumns
{
    /// <summary>A column of text has at least this many characters a line; the cells of a table fewer, mostly.</summary>
    private const int LeastCharacters = 14;

    private const int LeastLines = 8;

    private const double LeastShare = 0.5;

    /// <summary>Spaces; the gutter of a newspaper is as narrow as two characters.</summary>
    private const int Gutter = 2;

    /// <summary>The left column, then the right one; a line over both ends what stands above it. Other pages stay as they are.</summary>
    public static List<PdfLine> Unfold(List<PdfLine> page)
    {
        var rows = page.ConvertAll(line => (Line: line, Pieces: PdfLine.Split(line.Text, Gutter)));
        var both = rows.FindAll(row => row.Pieces is [{ Length: >= LeastCharacters }, { Length: >= LeastCharacters }]);
        if (both.Count < LeastLines || both.Count < LeastShare * page.Count)
            return page;
        var width = both.Max(row => row.Pieces.Max(piece => piece.Length));
        var (result, right) = (new List<PdfLine>(page.Count), new List<PdfLine>());
        foreach (var (line, pieces) in rows)
        {
            if (pieces is [var first, var second])
            {
                result.Add(line with { Text = first });
                right.Add(new PdfLine(0, second, line.AfterGap));
            }
            else if (line.Indent >= width)
            {
                right.Add(line with { Indent = 0 });
            }
            else
            {
                if (line.Text.Length > width)
                    Flush(result, right);
                result.Add(line);
            }
        }

        Flush(result, right);
        return result;
    }

    private static void Flush(List<PdfLine> result, List<PdfLine> right)
    {
        result.AddRange(right);
        right.Clear();
    }
}
