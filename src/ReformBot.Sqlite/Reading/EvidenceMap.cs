using System.Runtime.InteropServices;
using ReformBot.Sqlite.Engine;

namespace ReformBot.Sqlite.Reading;

/// <summary>Which passage ids are evidence, and of which document: ranges in ascending order. 16 bytes a document. Immutable.</summary>
internal sealed class EvidenceMap
{
    private readonly List<int> firsts = [];
    private readonly List<int> ends = [];
    private readonly List<ulong> documents = [];

    /// <param name="select">Columns: first passage, passages, indexed passages, document; ascending by the first.</param>
    public EvidenceMap(Statement select)
    {
        while (select.Step())
        {
            Documents++;
            Passages += select.Int32(2);
            if (select.Int32(1) == 0)
                continue;
            firsts.Add(select.Int32(0));
            ends.Add(select.Int32(0) + select.Int32(1));
            documents.Add((ulong)select.Int64(3));
        }
    }

    /// <summary>Documents that are evidence, those without passages included.</summary>
    public int Documents { get; }

    /// <summary>Their indexed passages.</summary>
    public int Passages { get; }

    public int Ranges => firsts.Count;

    public ulong DocumentOf(int range) => documents[range];

    /// <summary>The range that holds a passage; −1 when it is no evidence.</summary>
    /// <param name="hint">Where to begin; the search walks on from there when the passage lies near, as it does in ascending order.</param>
    public int RangeOf(int passage, ref int hint)
    {
        if (firsts.Count == 0)
            return -1;
        if (firsts[hint] > passage || (hint + 1 < firsts.Count && firsts[hint + 1] <= passage))
        {
            hint = Find(passage);
        }

        return firsts[hint] <= passage && passage < ends[hint] ? hint : -1;
    }

    /// <summary>The last range that begins at or before the passage; the first when none does.</summary>
    private int Find(int passage)
    {
        var starts = CollectionsMarshal.AsSpan(firsts);
        var (low, high) = (0, starts.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (starts[middle] <= passage)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
