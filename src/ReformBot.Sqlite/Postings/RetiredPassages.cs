using ReformBot.Sqlite.Engine;

namespace ReformBot.Sqlite.Postings;

/// <summary>Passages in a range of ids that are no evidence any more.</summary>
internal sealed class RetiredPassages
{
    private readonly int first;
    private readonly bool[] retired;

    private RetiredPassages(int first, bool[] retired)
    {
        this.first = first;
        this.retired = retired;
    }

    /// <param name="select">Parameters: first and last id of the range. Columns: first passage of a version, number of passages.</param>
    public static RetiredPassages Read(Statement select, int first, int last)
    {
        var marks = Array.Empty<bool>();
        select.Bind(1, first).Bind(2, last);
        while (select.Step())
        {
            if (marks.Length == 0)
                marks = new bool[last - first + 1];
            marks.AsSpan(select.Int32(0) - first, select.Int32(1)).Fill(true);
        }

        return new RetiredPassages(first, marks);
    }

    public void RemoveFrom(List<int> passages)
    {
        if (retired.Length > 0)
            passages.RemoveAll(passage => retired[passage - first]);
    }
}
