using System.Collections.Immutable;

namespace ReformBot.Ingestion;

/// <summary>One line of the report.</summary>
/// <param name="Name">
/// Name of the document, safe to print: control characters are written as <c>\u000a</c>. For a failure above the level of a document the file,
/// folder or pattern.
/// </param>
/// <param name="Kind">How it went.</param>
/// <param name="Reason">One sentence in the language of the options; null unless <see cref="OutcomeKind.Failed"/>.</param>
/// <param name="Advice">What a person can do about it, one sentence; null unless failed.</param>
/// <param name="Code">The reason as a name that stays the same in every language (<c>EmptyFile</c>), for --json; null unless failed.</param>
public sealed record DocumentOutcome(
    string Name, OutcomeKind Kind, string? Reason = null, string? Advice = null, string? Code = null)
{
    /// <summary>What the reader guessed or lost, one sentence each.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];
}
