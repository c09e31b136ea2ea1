using System.Collections.Immutable;

namespace ReformBot.Ingestion.Discovery;

/// <summary>What a named path leads to.</summary>
/// <param name="Source">The folder, file or pattern as a full path: documents are withdrawn when they are gone from it.</param>
/// <param name="Files">By name, ordinally.</param>
/// <param name="Problems">What could not be looked at.</param>
/// <param name="Skipped">Files of other types.</param>
internal sealed record FoundSource(string Source, ImmutableArray<FoundFile> Files, ImmutableArray<FoundProblem> Problems, int Skipped)
{
    /// <summary>Names below which nothing is known this time; "" when that is everything. Nothing there may be withdrawn.</summary>
    public ImmutableArray<string> Unknown { get; init; } = [];

    public static FoundSource Nothing(string source, FoundProblem problem) => new(source, [], [problem], 0) { Unknown = [""] };
}
