using ReformBot.Answering.Citations;
using ReformBot.Corpus.Text;

namespace ReformBot.SemanticKernel.Plugin;

/// <summary>The passage behind a mark 〔n〕.</summary>
/// <param name="Quote">The document's own characters, but for personal numbers: what a plugin gives goes to a model.</param>
/// <param name="PassageId">For OpenClause.</param>
internal sealed record PluginCitation(int N, string Title, string Quote, string DocumentId, string PassageId)
{
    public string? Issuer { get; init; }

    /// <summary>2021-07-30; null when unknown.</summary>
    public string? Date { get; init; }

    public string? Locator { get; init; }

    public static PluginCitation Of(Citation citation) =>
        new(citation.Number, PersonalNumbers.Mask(citation.Title), PersonalNumbers.Mask(citation.Quote), citation.DocumentId, citation.PassageId)
        {
            Issuer = citation.Issuer is { } issuer ? PersonalNumbers.Mask(issuer) : null,
            Date = PluginJson.Iso(citation.Date),
            Locator = citation.Locator.Length > 0 ? citation.Locator : null,
        };
}
