using System.Collections.Immutable;

namespace ReformBot.Corpus.Scopes;

/// <summary>All ways of writing all places, found by their first two characters and tried longest first.</summary>
internal sealed class RegionNameTable
{
    /// <summary>From so many counties with one short name on (鼓楼, 城关), the name alone says nothing.</summary>
    private const int TooMany = 3;

    private readonly bool[] starts = new bool[char.MaxValue + 1];
    private readonly Dictionary<int, RegionName[]> byStart = new(6000);
    private readonly Dictionary<string, RegionName> byName;

    private RegionNameTable(Dictionary<string, RegionName> names)
    {
        byName = names;
        foreach (var name in names.Values)
        {
            starts[name.Text[0]] = true;
            var key = Key(name.Text[0], name.Text[1]);
            byStart[key] = byStart.TryGetValue(key, out var others) ? Insert(others, name) : [name];
        }
    }

    public static RegionNameTable Build(RegionTree tree)
    {
        var full = new Dictionary<string, List<Region>>(4000, StringComparer.Ordinal);
        var shortened = new Dictionary<string, List<Region>>(4000, StringComparer.Ordinal);
        foreach (var region in tree.All)
        {
            Put(full, region.Name, region);
            if (RegionShortNames.Of(region.Name) is not { } name)
                continue;
            Put(shortened, name, region);
            if (RegionShortNames.WithEnding(region.Name, name) is { } ending)
                Put(full, ending, region);
        }

        foreach (var row in RegionData.Rows("region-aliases.tsv", '\t'))
            Put(full, row[0], tree.AddZone(row[1]));
        return new RegionNameTable(Names(full, shortened));
    }

    public RegionName? ByName(string folded) => byName.GetValueOrDefault(folded);

    /// <summary>Names that begin with these folded characters, longest first; empty for most.</summary>
    public RegionName[] StartingWith(char first, char second) =>
        starts[first] && byStart.TryGetValue(Key(first, second), out var names) ? names : [];

    private static Dictionary<string, RegionName> Names(Dictionary<string, List<Region>> full, Dictionary<string, List<Region>> shortened)
    {
        var words = RegionData.Rows("region-words.txt", ' ').SelectMany(row => row).ToHashSet(StringComparer.Ordinal);
        var names = new Dictionary<string, RegionName>(7000, StringComparer.Ordinal);
        foreach (var (name, regions) in full)
            names[name] = new RegionName(name, [.. regions], words.Contains(name));
        foreach (var (name, regions) in shortened)
        {
            if (names.ContainsKey(name))
                continue;
            var meant = Meant(regions);
            names[name] = new RegionName(name, meant, words.Contains(name) || meant.Length >= TooMany);
        }

        return names;
    }

    /// <summary>
    /// A short name means the province before anything else (吉林, 海南), a prefecture before counties elsewhere (中山), but beside it the
    /// districts of the four great cities, which people also name without them (朝阳).
    /// </summary>
    private static ImmutableArray<Region> Meant(List<Region> regions)
    {
        if (regions.Count == 1)
            return [regions[0]];
        var highest = regions.Min(r => r.Level);
        var kept = highest switch
        {
            RegionLevel.Province => regions.Where(r => r.Level == highest),
            RegionLevel.Prefecture => regions.Where(r => r.Level == highest || IsInMunicipality(r)),
            _ => regions,
        };
        return [.. kept.Where(r => !regions.Exists(o => o != r && o.Contains(r))).OrderBy(r => r.Level)];
    }

    private static bool IsInMunicipality(Region region) => region.Path.IndexOf('/') is > 0 and var cut && region.Path[cut - 1] == '市';

    private static void Put(Dictionary<string, List<Region>> names, string name, Region region)
    {
        if (!names.TryGetValue(name, out var regions))
            names[name] = regions = new List<Region>(1);
        if (!regions.Contains(region))
            regions.Add(region);
    }

    private static RegionName[] Insert(RegionName[] names, RegionName name)
    {
        var at = Array.FindIndex(names, n => n.Text.Length < name.Text.Length);
        return at < 0 ? [.. names, name] : [.. names[..at], name, .. names[at..]];
    }

    private static int Key(char first, char second) => (first << 16) | second;
}
