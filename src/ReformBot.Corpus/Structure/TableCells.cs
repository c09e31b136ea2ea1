using ReformBot.Corpus.Structure.Lines;

namespace ReformBot.Corpus.Structure;

/// <summary>Follows a table row by row: a cell merged over several rows stands only in the first, and is the heading of the others.</summary>
internal sealed class TableCells
{
    private const int LongestMergedCell = 20;

    private int columns;
    private string merged = "";

    public void Reset() => (columns, merged) = (0, "");

    public ClauseDraft Draft(string text, Piece piece)
    {
        var row = piece.In(text).Trim(" |");
        var count = row.Count('|') + 1;
        if (piece.Role == LineRole.TableHeader)
        {
            (columns, merged) = (count, "");
            return new ClauseDraft(ClauseKind.TableHeader, piece.Span);
        }

        var trailing = piece.In(text).TrimEnd();
        var first = row[..(row.IndexOf('|') is > 0 and var end ? end : row.Length)].Trim();
        if (count >= columns - 1 && columns > 0 && !char.IsAsciiDigit(first.IsEmpty ? '0' : first[0]) && first.Length <= LongestMergedCell)
            merged = first.ToString();
        else if (columns > 0 && merged.Length > 0 && trailing.Length > 0)
            return new ClauseDraft(ClauseKind.TableRow, piece.Span) { Heading = merged };
        return new ClauseDraft(ClauseKind.TableRow, piece.Span);
    }
}
