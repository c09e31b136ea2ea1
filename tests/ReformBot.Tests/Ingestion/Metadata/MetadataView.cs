using System.Globalization;
using ReformBot.Corpus.Documents;

namespace ReformBot.Tests.Ingestion.Metadata;

/// <summary>Metadata as the words of metadata-specs.md; unknown facts are left out.</summary>
internal static class MetadataView
{
    public static IReadOnlyDictionary<string, string> Of(PolicyMetadata metadata)
    {
        var view = new Dictionary<string, string?>
        {
            ["title"] = metadata.Title?.Value,
            ["kicker"] = metadata.Kicker?.Value,
            ["issuers"] = Join(metadata.Issuers.Select(fact => fact.Value)),
            ["number"] = metadata.Number?.Value.ToString(),
            ["issue"] = metadata.Issue?.Value,
            ["signed"] = Day(metadata.Dates.Signed),
            ["printed"] = Day(metadata.Dates.Printed),
            ["published"] = Day(metadata.Dates.Published),
            ["effective"] = Day(metadata.Dates.Effective),
            ["expires"] = Day(metadata.Dates.Expires),
            ["period"] = metadata.ValidityPeriod?.Value,
            ["until"] = Day(Validity.Of(metadata).Until),
            ["repeals"] = Join(metadata.Repeals.Select(fact => $"{fact.Value.Title}#{fact.Value.Number}")),
            ["place"] = metadata.Place?.Value.Path,
            ["issuerplace"] = metadata.IssuerPlace?.Value.Path,
            ["kind"] = metadata.Kind?.Value.ToString(),
            ["addressees"] = Join(metadata.Addressees.Select(fact => fact.Value)),
        };
        return view.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value!);
    }

    private static string Join(IEnumerable<string> values) => string.Join(" | ", values);

    private static string? Day(Fact<DateOnly>? fact) => Day(fact?.Value);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
