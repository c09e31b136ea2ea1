using System.Collections.Immutable;

namespace ReformBot.Corpus.Scopes;

/// <summary>One way of writing the name of one or more places.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Regions">What it can mean.</param>
/// <param name="NeedsParent">A word of its own first (和平): a place only directly behind one that contains it.</param>
internal sealed record RegionName(string Text, ImmutableArray<Region> Regions, bool NeedsParent);
