using System.Collections.Immutable;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Documents;

/// <summary>A document as other programs read it. The names are a contract.</summary>
/// <param name="Place">From the province down: 江苏省/扬州市/高邮市.</param>
/// <param name="Status">current, superseded or withdrawn.</param>
internal sealed record DocumentLine(
    string Document,
    string? Title,
    ImmutableArray<string> Issuers,
    string? Number,
    string? Issue,
    DatesLine Dates,
    string? Place,
    string? Kind,
    string Status)
{
    public static DocumentLine Of(DocumentCard card) => new(
        card.Name,
        card.Metadata.Title?.Value,
        [.. card.Metadata.Issuers.Select(issuer => issuer.Value)],
        card.Metadata.Number?.Value.ToString(),
        card.Metadata.Issue?.Value,
        DatesLine.Of(card.Metadata.Dates),
        card.Metadata.Place?.Value.Path,
        card.Metadata.Kind is { } kind ? KindNames.Of(kind.Value) : null,
        card.Status.ToString().ToLowerInvariant());
}
