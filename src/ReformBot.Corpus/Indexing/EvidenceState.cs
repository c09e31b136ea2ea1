using System.Collections.Immutable;

namespace ReformBot.Corpus.Indexing;

/// <summary>What a library's index has to hold at one of its versions.</summary>
/// <param name="Rows">The documents that have indexed passages, in the order of arrival.</param>
public sealed record EvidenceState(IndexStatistics Statistics, ImmutableArray<EvidenceRow> Rows)
{
    /// <summary>Equal digests mean equal rows whatever their order, but for one chance in 2⁶⁴.</summary>
    public ulong Digest
    {
        get
        {
            var sum = 0UL;
            foreach (var row in Rows)
                sum += row.Key;
            return sum;
        }
    }
}
