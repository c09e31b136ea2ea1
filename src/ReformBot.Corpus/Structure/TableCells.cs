using ReformBot.Corpus.Structure.Lines;

namespace ReformBot.Corpus.Structure;

/// <summary>Follows a table row by row: a cell merged over several rows stands only in the first, and is the heading of the others.</summary>
internal sealed class TableCells
{
    private const int LongestMergedCell = 20;

    private int bars;
    private string merged = "";

    public void Reset() => (bars, merged) = (0, "");

    public ClauseDraft Draft(string text, Piece piece)
    {
        var row = piece.In(text);
        var count = row.Count('|');
        if (piece.Role == LineRole.TableHeader)
        {
            (bars, merged) = (count, "");
            return new ClauseDraft(ClauseKind.TableHeader, piece.Span);
        }

        if (count == bars)
            merged = FirstCell(row);
        return new ClauseDraft(ClauseKind.TableRow, piece.Span) { Heading = bars > 0 && count == bars - 1 ? merged : "" };
    }

    /// <summary>A figure or a sentence does not name a group of rows.</summary>
    private static string FirstCell(ReadOnlySpan<char> row)
    {
        var cell = row.TrimStart("| ");
        cell = cell[..(cell.IndexOf('|') is > 0 and var end ? end : cell.Length)].Trim();
        return cell.Length <= LongestMergedCell && cell.IndexOfAnyInRange('0', '9') != 0 ? cell.ToString() : "";
    }
}
