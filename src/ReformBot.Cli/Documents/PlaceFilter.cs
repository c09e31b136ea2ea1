using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Cli.Documents;

/// <summary>Documents about a place or one below it: 江苏 finds 高邮. A name that several places bear finds the documents of each.</summary>
internal sealed class PlaceFilter
{
    private readonly ImmutableArray<Region> _regions;
    private readonly string _name;

    private PlaceFilter(ImmutableArray<Region> regions, string name) => (_regions, _name) = (regions, name);

    public static PlaceFilter Of(string name)
    {
        var catalog = RegionCatalog.Default;
        if ((catalog.ByPath(name) ?? catalog.ByName(name)) is { } only)
            return new PlaceFilter([only], "");
        ImmutableArray<Region> regions = catalog.Resolve(catalog.FindAll(name)) is [.., var last] ? last.Candidates : [];
        return new PlaceFilter(regions, CharacterFolder.Fold(name.Trim()));
    }

    /// <summary>By the place that it is about, else by its issuer's. A place that the catalogue does not know is looked for in the name of the document's.</summary>
    public bool Matches(PolicyMetadata metadata)
    {
        if ((metadata.Place ?? metadata.IssuerPlace)?.Value is not { } place)
            return false;
        return _regions.IsEmpty
            ? _name.Length > 0 && CharacterFolder.Fold(place.Path).Contains(_name, StringComparison.Ordinal)
            : _regions.Any(region => region.Contains(place));
    }
}
