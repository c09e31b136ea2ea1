using System.Collections.Immutable;

namespace ReformBot.Corpus.Scopes;

/// <summary>One way of writing the name of one or more places. Changes only while the table is built.</summary>
internal sealed class RegionName(string text, Region region)
{
    /// <summary>Folded.</summary>
    public string Text { get; } = text;

    /// <summary>What it can mean.</summary>
    public ImmutableArray<Region> Regions { get; set; } = [region];

    /// <summary>A word of its own first (和平): a place only directly behind one that contains it.</summary>
    public bool NeedsParent { get; set; }

    /// <summary>The next name with the same first two characters, not longer than this one.</summary>
    public RegionName? Next { get; set; }
}
