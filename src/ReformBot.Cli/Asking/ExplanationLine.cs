using System.Collections.Immutable;
using ReformBot.Answering;

namespace ReformBot.Cli.Asking;

/// <summary>How a reply came about, as other programs read it.</summary>
/// <param name="Model">What went to the model and came back, in order; empty without one.</param>
internal sealed record ExplanationLine(
    ImmutableArray<string> Understanding,
    ImmutableArray<ExplainedCandidateLine> Candidates,
    ImmutableArray<string> Decision,
    ImmutableArray<ExplainedStep> Model)
{
    public static ExplanationLine Of(Explanation explanation) =>
        new(explanation.Understanding, [.. explanation.Candidates.Select(ExplainedCandidateLine.Of)], explanation.Decision, explanation.Model);
}
