using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Tools;

/// <summary>Documents about a place or one below it: 江苏 finds 高邮. A name that several places bear finds the documents of each.</summary>
public sealed class PlaceFilter
{
    private readonly string name;

    private PlaceFilter(ImmutableArray<Region> regions, string name) => (Regions, this.name) = (regions, name);

    /// <summary>What the name can mean; empty when the catalogue does not know it.</summary>
    public ImmutableArray<Region> Regions { get; }

    public static PlaceFilter Of(string name)
    {
        var catalog = RegionCatalog.Default;
        name = name.Trim();
        if ((catalog.ByPath(name) ?? catalog.ByName(name)) is { } only)
            return new PlaceFilter([only], "");
        ImmutableArray<Region> regions = catalog.Resolve(catalog.FindAll(name)) is [.., var last] ? last.Candidates : [];
        return new PlaceFilter(regions, CharacterFolder.Fold(name));
    }

    /// <summary>
    /// By the place that it is about, else by its issuer's. A place that the catalogue does not know is looked for in the name of the document's, in
    /// the title and among the issuers.
    /// </summary>
    public bool Matches(PolicyMetadata metadata)
    {
        var place = (metadata.Place ?? metadata.IssuerPlace)?.Value;
        if (!Regions.IsEmpty)
            return place is not null && Regions.Any(region => region.Contains(place));
        return IsNamedIn(place?.Path) || IsNamedIn(metadata.Title?.Value) || metadata.Issuers.Any(issuer => IsNamedIn(issuer.Value));
    }

    /// <summary>For a place that the catalogue does not know: whether a text names it.</summary>
    public bool IsNamedIn(string? text) => text is not null && name.Length > 0 && CharacterFolder.Fold(text).Contains(name, StringComparison.Ordinal);
}
