using System.Collections.Immutable;

namespace ReformBot.Answering.Understanding;

/// <summary>One thing that the question speaks of, with the wordings that documents may have for it.</summary>
/// <param name="Surface">As asked, folded.</param>
/// <param name="Alternatives">The surface itself first.</param>
/// <param name="Share">1 for the question's own concepts, less for those carried over from earlier turns.</param>
public sealed record Concept(string Surface, ImmutableArray<Alternative> Alternatives, double Share)
{
    /// <summary>True when the lexicon, quotation marks or a name made it one concept; false for a plain pair of characters.</summary>
    public bool IsNamed { get; init; }
}
