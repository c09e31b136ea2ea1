using DocumentFormat.OpenXml.Wordprocessing;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;

namespace ReformBot.Ingestion.Reading.Docx;

/// <summary>The rows and cells of a table, with the merges that Word spreads over them.</summary>
internal static class DocxTable
{
    public static List<TableRow> Rows(Table table) => [.. table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table)];

    public static IEnumerable<WordCell> Cells(TableRow row) => row.Descendants<WordCell>().Where(cell => cell.Ancestors<TableRow>().First() == row);

    /// <summary>A frame around text: one column.</summary>
    public static bool IsLayout(List<TableRow> rows) => rows.TrueForAll(row => Cells(row).Count() < 2);

    /// <summary>Rows that repeat on every page; 0 when none is marked.</summary>
    public static int HeaderRows(List<TableRow> rows) =>
        rows.TakeWhile(row => row.TableRowProperties?.GetFirstChild<TableHeader>() is { } header
            && (header.Val is null || header.Val.Value == OnOffOnlyValues.On)).Count();

    public static List<IReadOnlyList<Tables.TableCell>> Grid(List<TableRow> rows, Func<WordCell, string> textOf)
    {
        // A cell that continues the one above takes its text, so every merge is filled without counting rows.
        var above = new Dictionary<int, string>();
        var grid = new List<IReadOnlyList<Tables.TableCell>>(rows.Count);
        foreach (var row in rows)
        {
            var line = new List<Tables.TableCell>();
            var column = 0;
            foreach (var cell in Cells(row))
            {
                var span = Math.Max(1, cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1);
                var text = textOf(cell);
                if (IsContinued(cell) && above.TryGetValue(column, out var begun))
                    text = begun;
                above[column] = text;
                line.Add(new Tables.TableCell(text, ColumnSpan: span));
                column += span;
            }

            grid.Add(line);
        }

        return grid;
    }

    private static bool IsContinued(WordCell cell) =>
        cell.TableCellProperties?.VerticalMerge is { } merge && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue);
}
