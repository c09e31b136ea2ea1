using System.Runtime.CompilerServices;

namespace ReformBot.Corpus.Scopes;

/// <summary>The administrative units of GB/T 2260 down to counties, with the zones that the aliases name.</summary>
internal sealed class RegionTree
{
    /// <summary>About as many rows as regions.csv has.</summary>
    private const int Expected = 3300;

    private const int CodeLength = 6;

    private readonly Dictionary<string, Region> byPath = new(Expected);
    private readonly Region[] provinces = new Region[100];
    private readonly Region?[] prefectures = new Region?[10_000];
    private readonly List<Region> all = new(Expected);

    private RegionTree()
    {
    }

    public IReadOnlyList<Region> All => all;

    public static RegionTree Load()
    {
        var tree = new RegionTree();
        tree.byPath[Region.China.Path] = Region.China;
        var rows = RegionData.Read("regions.csv");
        for (var at = 0; at < rows.Length;)
            at = tree.AddRow(rows, at);
        return tree;
    }

    public Region? ByPath(string path) => byPath.TryGetValue(path, out var region) ? region : null;

    public Region? ParentOf(Region region)
    {
        if (region.Level == RegionLevel.Country)
            return null;
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

    /// <summary>Returns where the next row begins.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AddRow(string rows, int at)
    {
        var end = rows.IndexOf('\n', at);
        if (end < 0)
            end = rows.Length;
        if (end - at > CodeLength && rows[at + CodeLength] == ',')
            AddUnit(rows.AsSpan(at, CodeLength), rows[(at + CodeLength + 1)..end]);
        return end + 1;
    }

    /// <summary>Two digits each for province, prefecture and county; 00 for none. The rows are sorted, so parents come first.</summary>
    private void AddUnit(ReadOnlySpan<char> code, string name)
    {
        var province = Two(code, 0);
        var prefecture = Two(code, 2);
        if (prefecture == 0)
            provinces[province] = Add(name, Region.China, RegionLevel.Province);
        else if (Two(code, 4) == 0)
            prefectures[(province * 100) + prefecture] = Add(name, provinces[province], RegionLevel.Prefecture);
        else
            Add(name, prefectures[(province * 100) + prefecture] ?? provinces[province], RegionLevel.County);
    }

    private static int Two(ReadOnlySpan<char> code, int at) => ((code[at] - '0') * 10) + code[at + 1] - '0';

    private Region Add(string name, Region parent, RegionLevel level)
    {
        var path = parent.Level == RegionLevel.Country ? name : $"{parent.Path}/{name}";
        var region = new Region(name, path, level);
        byPath[path] = region;
        all.Add(region);
        return region;
    }
}
