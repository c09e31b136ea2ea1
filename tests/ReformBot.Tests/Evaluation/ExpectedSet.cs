using System.Text.Json;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Evaluation;

/// <summary>Figures that one set of questions may not fall below: a row of expected.json. Raised when the product gets better, never lowered.</summary>
/// <param name="Documents">Folder or .jsonl (also .xz) under the folder of real data.</param>
/// <param name="First">Only so many questions from the top; 0 for all.</param>
/// <param name="Every">Only one document in so many, and those that the questions need; 1 for all.</param>
/// <param name="Retrieval">Documents are ranked too.</param>
/// <param name="AtLeast">By the names of <c>eval</c>.</param>
/// <param name="AtMost">Likewise, for what should be small.</param>
/// <param name="Owed">Floors that are not reached yet; the test skips with them, and they move up once they are.</param>
public sealed record ExpectedSet(
    string Name,
    string Documents,
    string Questions,
    Dictionary<string, double> AtLeast,
    Dictionary<string, double> AtMost,
    Dictionary<string, double>? Owed = null,
    int First = 0,
    int Every = 1,
    bool Retrieval = false)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static ExpectedSet[] All { get; } =
        JsonSerializer.Deserialize<ExpectedSet[]>(ArchitectureRepository.Read("tests/ReformBot.Tests/Evaluation/expected.json"), Options)!;

    public override string ToString() => Name;
}
