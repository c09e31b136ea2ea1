using System.Collections.Immutable;

namespace ReformBot.Answering;

/// <param name="Parts">Name and value of each part of the score; they add up to <paramref name="Score"/>.</param>
/// <param name="SetAside">Why it was not used; null when it was cited.</param>
public sealed record ExplainedCandidate(
    string Document, string Locator, string Text, double Score, ImmutableArray<(string Name, double Value)> Parts, string? SetAside);
