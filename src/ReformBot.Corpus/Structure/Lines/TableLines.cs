namespace ReformBot.Corpus.Structure.Lines;

/// <summary>Rows of tables, a | b | c, and which of them heads the rest.</summary>
internal static class TableLines
{
    /// <summary>A header names its columns: no longer than this each.</summary>
    private const int LongestColumnName = 16;

    public static void Mark(IReadOnlyList<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsOpen || !lines[i].IsRow)
                continue;
            var opens = i == 0 || lines[i - 1].Role is not (LineRole.TableRow or LineRole.TableHeader);
            var followed = i + 1 < lines.Count && lines[i + 1].IsRow;
            lines[i].Role = opens && followed && IsHeader(lines[i].Text) ? LineRole.TableHeader : LineRole.TableRow;
        }
    }

    /// <summary>At least two columns, each named, none with a figure or the end of a sentence.</summary>
    private static bool IsHeader(ReadOnlySpan<char> row)
    {
        var columns = 0;
        foreach (var range in row.Trim("| ").Split('|'))
        {
            var cell = row.Trim("| ")[range].Trim();
            if (cell.IsEmpty || cell.Length > LongestColumnName || cell.IndexOfAny("。；") >= 0 || IsFigure(cell))
                return false;
            columns++;
        }

        return columns > 1;
    }

    private static bool IsFigure(ReadOnlySpan<char> cell) => cell.IndexOfAnyExcept("0123456789.,%％-—/") < 0;
}
