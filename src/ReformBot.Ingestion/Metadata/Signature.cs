namespace ReformBot.Ingestion.Metadata;

/// <summary>落款: who signed and when, as far as it stands there.</summary>
/// <param name="Issuers">One fact a body, in their order; empty when only a date stands there.</param>
/// <param name="Date">Null when only names stand there.</param>
internal sealed record Signature(IReadOnlyList<MetaFact<string>> Issuers, MetaFact<DateOnly>? Date);
