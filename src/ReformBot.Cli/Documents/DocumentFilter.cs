using ReformBot.Answering.Tools;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Documents;

/// <summary>Which documents a list shows. What is not known of a document does not match: a list since 2020 holds no undated ones.</summary>
internal sealed class DocumentFilter(DocumentsOptions options, PlaceFilter? place)
{
    public bool Matches(DocumentCard card) =>
        (place is null || place.Matches(card.Metadata))
        && (options.Since is not { } since || card.Metadata.Dates.Shown is { } date && date.Value >= since)
        && (options.Kind is not { } kind || card.Metadata.Kind?.Value == kind);
}
