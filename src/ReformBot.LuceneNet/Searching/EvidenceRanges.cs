using System.Collections.Immutable;
using ReformBot.Corpus.Indexing;

namespace ReformBot.LuceneNet.Searching;

/// <summary>Which document a passage of the library belongs to. 12 bytes a document. Immutable.</summary>
/// <param name="rows">In the order of their passages.</param>
internal sealed class EvidenceRanges(ImmutableArray<EvidenceRow> rows)
{
    private readonly int[] _firsts = [.. rows.Select(row => row.FirstPassage)];
    private readonly ulong[] _documents = [.. rows.Select(row => row.Document)];

    public ulong DocumentOf(int passage)
    {
        var found = Array.BinarySearch(_firsts, passage);
        return _documents[found >= 0 ? found : ~found - 1];
    }
}
