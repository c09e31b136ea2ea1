using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReformBot.Cli.Asking;

/// <summary>The reply contract: one JSON object a line. The names and their order are what other programs read.</summary>
/// <param name="Id">As the question gave it, a string or a number; left out when it gave none.</param>
internal sealed record ReplyLine(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Id,
    string Kind,
    string Text,
    ImmutableArray<int> Counted,
    ImmutableArray<CitationLine> Citations,
    double ElapsedMs);
