using System.Collections.Immutable;
using ReformBot.Corpus.Indexing;
using ReformBot.Sqlite.Postings;

namespace ReformBot.Sqlite.Reading;

/// <summary>What searches need to know of one state of the library. Shared by all connections; immutable.</summary>
internal sealed record Snapshot(long Changes, EvidenceMap Evidence, ImmutableArray<SegmentDirectory> Segments)
{
    public IndexStatistics Statistics => new(Evidence.Documents, Evidence.Passages, Changes);
}
