using ReformBot.Corpus.Documents;

namespace ReformBot.Ingestion.Metadata;

/// <summary>What the first pass over a document found; the readers of issuers, dates, kind and place choose among it.</summary>
/// <param name="Tail">落款 under the text.</param>
/// <param name="Letterhead">Bodies and date above the title of a bulletin.</param>
internal sealed record HeadFacts(
    MetaLines Lines,
    HeadFields Fields,
    TitleParts Title,
    Signature Tail,
    Signature Letterhead,
    Enactment? Enactment)
{
    public MetaFact<DocumentNumber>? Number { get; init; }
}
