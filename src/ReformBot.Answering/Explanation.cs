using System.Collections.Immutable;

namespace ReformBot.Answering;

/// <summary>How a reply came about, for a person who wants to see it.</summary>
/// <param name="Understanding">One line for each thing that was understood: 地区: 高邮市; 意图: 数量.</param>
/// <param name="Candidates">Best first; those set aside carry the reason.</param>
/// <param name="Decision">Why this kind of reply, one line each.</param>
public sealed record Explanation(
    ImmutableArray<string> Understanding, ImmutableArray<ExplainedCandidate> Candidates, ImmutableArray<string> Decision)
{
    /// <summary>What went to the model and came back, in order: prompts, tool calls, the raw draft, what the checker said to each sentence. Empty without one.</summary>
    public ImmutableArray<ExplainedStep> Model { get; init; } = [];
}
