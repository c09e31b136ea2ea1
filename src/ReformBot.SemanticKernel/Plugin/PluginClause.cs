using System.Text.Json;
using ReformBot.Answering.Tools;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.SemanticKernel.Plugin;

/// <summary>A passage that was searched or opened.</summary>
/// <param name="Text">Personal numbers veiled.</param>
/// <param name="PassageId">For OpenClause.</param>
internal sealed record PluginClause(string Title, string Text, string DocumentId, string PassageId)
{
    public string? Issuer { get; init; }

    /// <summary>2021-07-30; null when unknown.</summary>
    public string? Date { get; init; }

    /// <summary>not_yet, in_force, expired, repealed; null when unknown.</summary>
    public string? Validity { get; init; }

    public string? Locator { get; init; }

    public static PluginClause Of(FoundClause found)
    {
        var (metadata, locator) = (found.Card.Metadata, found.Passage.Locator);
        return new PluginClause(PersonalNumbers.Mask(found.Card.Title), PersonalNumbers.Mask(found.Passage.Text), found.Card.Id, found.Passage.Id)
        {
            Issuer = metadata.Issuers.IsEmpty ? null : PersonalNumbers.Mask(string.Join('、', metadata.Issuers.Select(issuer => issuer.Value))),
            Date = PluginJson.Iso(metadata.Dates.Shown?.Value),
            Validity = found.Validity == ValidityStatus.Unknown ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(found.Validity.ToString()),
            Locator = locator.Length > 0 ? locator : null,
        };
    }
}
