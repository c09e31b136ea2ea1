using System.Text.Json;

namespace ReformBot.Tests.Corpus.Structure;

/// <summary>One artifact of the seeds, as the list of the real-data folder describes it.</summary>
/// <param name="Lines">Counted from 1, in the file as it stands.</param>
internal sealed record NoiseRow(string File, int[] Lines, string Kind, string Snippet)
{
    public static IReadOnlyList<NoiseRow> All =>
        [.. RealDocuments.Read("domain", "noise.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<NoiseRow>(line, JsonSerializerOptions.Web)!)];

    /// <summary>The snippet without a remark of the list (“… and …” joins two of them).</summary>
    public string Bare => ParsedDocument.Bare(Snippet);
}
