using System.Collections.Immutable;
using ReformBot.Corpus.Passages;

namespace ReformBot.Corpus.Library;

/// <summary>A document version read back whole.</summary>
/// <param name="Card">Its card.</param>
/// <param name="Original">The decoded original; all spans count in it.</param>
/// <param name="Passages">In document order.</param>
public sealed record StoredDocument(DocumentCard Card, string Original, ImmutableArray<Passage> Passages);
