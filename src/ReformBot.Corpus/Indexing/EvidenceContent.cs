using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Passages;

namespace ReformBot.Corpus.Indexing;

/// <summary>What there is to index of a version of a document.</summary>
/// <param name="Passages">All of them in document order, those that no index holds included: the first has the row's first number.</param>
public sealed record EvidenceContent(PolicyMetadata Metadata, ImmutableArray<Passage> Passages);
