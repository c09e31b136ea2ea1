namespace ReformBot.Corpus.Scopes;

/// <summary>The administrative units of GB/T 2260 down to counties, with the zones that the aliases name.</summary>
internal sealed class RegionTree
{
    /// <summary>About as many rows as regions.csv has.</summary>
    private const int Expected = 3300;

    private readonly Dictionary<string, Region> byPath = new(Expected, StringComparer.Ordinal);
    private readonly Dictionary<string, Region> byCode = new(Expected, StringComparer.Ordinal);
    private readonly Dictionary<Region, Region> parents = new(Expected, ReferenceEqualityComparer.Instance);
    private readonly List<Region> all = new(Expected);

    private RegionTree()
    {
    }

    public IReadOnlyList<Region> All => all;

    public static RegionTree Load()
    {
        var tree = new RegionTree();
        tree.byPath[Region.China.Path] = Region.China;
        foreach (var row in RegionData.Rows("regions.csv", ','))
            tree.AddUnit(row[0], row[1]);
        return tree;
    }

    public Region? ByPath(string path) => byPath.GetValueOrDefault(path);

    public Region? ParentOf(Region region)
    {
        if (region.Level == RegionLevel.Country)
            return null;
        if (parents.TryGetValue(region, out var parent))
            return parent;
        var cut = region.Path.LastIndexOf('/');
        return cut < 0 ? Region.China : ByPath(region.Path[..cut]);
    }

    /// <summary>The unit or zone at <paramref name="path"/>; a last part that is no unit becomes a zone below the unit before it.</summary>
    public Region AddZone(string path)
    {
        if (byPath.TryGetValue(path, out var region))
            return region;
        var cut = path.LastIndexOf('/');
        return Add(path[(cut + 1)..], byPath[path[..cut]], RegionLevel.Zone);
    }

    private void AddUnit(string code, string name)
    {
        if (code.EndsWith("0000", StringComparison.Ordinal))
            byCode[code] = Add(name, Region.China, RegionLevel.Province);
        else if (code.EndsWith("00", StringComparison.Ordinal))
            byCode[code] = Add(name, byCode[code[..2] + "0000"], RegionLevel.Prefecture);
        else
            Add(name, byCode.GetValueOrDefault(code[..4] + "00") ?? byCode[code[..2] + "0000"], RegionLevel.County);
    }

    private Region Add(string name, Region parent, RegionLevel level)
    {
        var path = parent.Level == RegionLevel.Country ? name : $"{parent.Path}/{name}";
        var region = new Region(name, path, level);
        byPath[path] = region;
        parents[region] = parent;
        all.Add(region);
        return region;
    }
}
