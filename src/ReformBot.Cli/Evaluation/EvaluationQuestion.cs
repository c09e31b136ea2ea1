using System.Collections.Immutable;
using System.Text.Json;
using ReformBot.Cli.Asking;

namespace ReformBot.Cli.Evaluation;

/// <summary>A question with what is known about its answer. Either with phrases that must occur (made for this project) or with gold answers (bench sets).</summary>
internal sealed record EvaluationQuestion
{
    public required BatchQuestion Asked { get; init; }

    public required string Id { get; init; }

    public string Text => Asked.Text;

    /// <summary>All turns before the question, joined.</summary>
    public string HistoryText => string.Concat(Asked.Conversation.Turns.Select(turn => turn.Text));

    public string Type { get; init; } = "";

    public string Expected { get; init; } = "";

    public bool Answerable { get; init; } = true;

    /// <summary>Each group must occur by one of its alternatives; null for a bench set.</summary>
    public ImmutableArray<ImmutableArray<string>>? MustInclude { get; init; }

    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    public ImmutableArray<string> Answers { get; init; } = [];

    public ImmutableArray<string> DocumentIds { get; init; } = [];

    /// <summary>The document that would answer it was left out on purpose: silence is right.</summary>
    public bool GoldIsAbsent { get; init; }

    /// <summary>What retrieval should find: ids of a bench set, file names of the evidence otherwise.</summary>
    public IReadOnlyCollection<string> GoldDocuments => MustInclude is null
        ? [.. DocumentIds.Distinct(StringComparer.Ordinal)]
        : [.. Evidence.Select(evidence => evidence.File).Distinct(StringComparer.Ordinal)];

    /// <summary>Null when the line is no question.</summary>
    public static EvaluationQuestion? Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var element = document.RootElement;
            return element.ValueKind == JsonValueKind.Object && BatchQuestion.Read(element) is { Id: { } id } asked ? Read(element, asked, id) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static EvaluationQuestion Read(JsonElement element, BatchQuestion asked, JsonElement id) => new()
    {
        Asked = asked,
        Id = id.ToString(),
        Type = Field(element, "type"),
        Expected = Field(element, "expected"),
        Answerable = !element.TryGetProperty("answerable", out var answerable) || answerable.ValueKind != JsonValueKind.False,
        MustInclude = element.TryGetProperty("must_include", out var groups) ? [.. List(groups).Select(Texts)] : null,
        Evidence = [.. List(element, "evidence").Select(evidence => new Evidence(Field(evidence, "file"), Field(evidence, "quote")))],
        Answers = Texts(element, "answers"),
        DocumentIds = Texts(element, "doc_ids"),
        GoldIsAbsent = element.TryGetProperty("gold_doc_not_here", out var absent) && absent.ValueKind is not (JsonValueKind.Null or JsonValueKind.False)
            && absent.ToString().Length > 0,
    };

    private static string Field(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static IEnumerable<JsonElement> List(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? List(value) : [];

    private static IEnumerable<JsonElement> List(JsonElement element) => element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];

    private static ImmutableArray<string> Texts(JsonElement element, string name) => [.. List(element, name).Select(value => value.ToString())];

    private static ImmutableArray<string> Texts(JsonElement element) => [.. List(element).Select(value => value.ToString())];
}
