using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ReformBot.Ingestion;

namespace ReformBot.Cli.Ingesting;

/// <summary>One document of an ingestion as other programs read it.</summary>
/// <param name="Outcome">new, changed, unchanged, withdrawn or failed.</param>
internal sealed record OutcomeLine(
    string Document,
    string Outcome,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Advice,
    ImmutableArray<string> Warnings)
{
    public static OutcomeLine Of(DocumentOutcome outcome) =>
        new(outcome.Name, outcome.Kind.ToString().ToLowerInvariant(), outcome.Code, outcome.Reason, outcome.Advice, outcome.Warnings);
}
