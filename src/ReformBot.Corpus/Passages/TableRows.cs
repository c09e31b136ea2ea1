namespace ReformBot.Corpus.Passages;

/// <summary>Counts the rows of a table, and says what stands over each: the cell merged over several rows, then the header row.</summary>
internal sealed class TableRows(ClausePath path)
{
    private string header = "";
    private int row;

    /// <summary>A new table begins.</summary>
    public ClausePath Header(string names)
    {
        (header, row) = (names, 0);
        return path;
    }

    /// <param name="merged">The merged cell that the row belongs to; empty for none.</param>
    /// <param name="next">A further part of the same row.</param>
    public ClausePath Row(string merged, bool next = false)
    {
        if (!next)
            row++;
        return path.Under(merged).Under(header).WithRow(row);
    }
}
