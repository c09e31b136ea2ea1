using ReformBot.Answering;

namespace ReformBot.Cli.Asking;

/// <summary>A passage that stood for choice, as other programs read it.</summary>
/// <param name="Parts">They add up to <paramref name="Score"/>.</param>
/// <param name="SetAside">Null when it was cited.</param>
internal sealed record ExplainedCandidateLine(
    string Document, string Locator, string Text, double Score, Dictionary<string, double> Parts, string? SetAside)
{
    private const int Decimals = 4;

    public static ExplainedCandidateLine Of(ExplainedCandidate candidate) => new(
        candidate.Document,
        candidate.Locator,
        candidate.Text,
        Math.Round(candidate.Score, Decimals),
        candidate.Parts.GroupBy(part => part.Name).ToDictionary(part => part.Key, part => Math.Round(part.Sum(value => value.Value), Decimals)),
        candidate.SetAside);
}
