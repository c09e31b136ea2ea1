using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReformBot.Cli.Asking;

/// <summary>The reply contract: one JSON object a line. The names and their order are what other programs read; what is new comes at the end.</summary>
/// <param name="Id">As the question gave it, a string or a number; left out when it gave none.</param>
/// <param name="Author">Whose words: documents or model.</param>
/// <param name="Fallback">Why a model that was asked did not write it; left out otherwise.</param>
/// <param name="Use">Left out when no model was called.</param>
/// <param name="Explanation">Left out unless asked for.</param>
internal sealed record ReplyLine(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Id,
    string Kind,
    string Text,
    ImmutableArray<int> Counted,
    ImmutableArray<CitationLine> Citations,
    double ElapsedMs,
    string Author = "documents",
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Fallback = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] UseLine? Use = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExplanationLine? Explanation = null);
