using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Documents;

/// <summary>A document understood: its repaired text, its metadata and its clause tree. Immutable.</summary>
/// <param name="Source">As the reader delivered it.</param>
/// <param name="Text">Repaired; maps back to <paramref name="Source"/>.</param>
/// <param name="Metadata">What is known about it.</param>
/// <param name="Root">The clause tree; its spans count in <paramref name="Text"/>.</param>
public sealed record PolicyDocument(SourceDocument Source, NormalizedText Text, PolicyMetadata Metadata, Clause Root);
