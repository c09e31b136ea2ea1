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

    public static bool IsInColumns(string page)
    {
        var lines = PdfLine.Of(page);
        var both = lines.Count(line => line.Pieces is [var left, var right] && left.Length >= LeastCharacters && right.Length >= LeastCharacters);
        return both >= LeastLines && both >= LeastShare * lines.Count;
    }

    /// <param name="layout">Line by line.</param>
    /// <param name="ordered">The same pages in the order of reading.</param>
    public static List<string> Choose(List<string> layout, List<string> ordered) =>
        layout.Count != ordered.Count ? layout : [.. layout.Zip(ordered, (line, order) => IsInColumns(line) ? order : line)];
}
