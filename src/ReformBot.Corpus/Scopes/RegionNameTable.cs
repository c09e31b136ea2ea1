using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ReformBot.Corpus.Scopes;

/// <summary>
/// All ways of writing all places, found by their first two characters and tried longest first. Building it counts in the start of the
/// process: loops whose bodies are calls stay cheap for the runtime, which would otherwise optimise the whole loop while it runs.
/// </summary>
internal sealed class RegionNameTable
{
    /// <summary>From so many counties with one short name on (鼓楼, 城关), the name alone says nothing.</summary>
    private const int TooMany = 3;

    /// <summary>About as many names as there are.</summary>
    private const int Expected = 7000;

    private readonly bool[] starts = new bool[char.MaxValue + 1];
    private readonly Dictionary<int, RegionName> byStart = new(Expected);
    private readonly Dictionary<string, RegionName> byName = new(Expected);

    private RegionNameTable()
    {
    }

    public static RegionNameTable Build(RegionTree tree)
    {
        var table = new RegionNameTable();
        var shortened = new Dictionary<string, RegionName>(Expected);
        foreach (var unit in tree.All)
            table.AddUnit(unit, shortened);
        foreach (var row in RegionData.Rows("region-aliases.tsv", '\t'))
            Put(table.byName, row[0], tree.AddZone(row[1]));
        foreach (var name in shortened.Values)
            table.AddShortened(name);
        table.MarkWords();
        foreach (var name in table.byName.Values)
            table.Link(name);
        return table;
    }

    public RegionName? ByName(string folded) => byName.GetValueOrDefault(folded);

    /// <summary>The longest name that begins with these folded characters; the others follow by <see cref="RegionName.Next"/>.</summary>
    public RegionName? StartingWith(char first, char second) => starts[first] && byStart.TryGetValue(Key(first, second), out var name) ? name : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddUnit(Region unit, Dictionary<string, RegionName> shortened)
    {
        Put(byName, unit.Name, unit);
        if (RegionShortNames.Of(unit.Name) is not { } name)
            return;
        Put(shortened, name, unit);
        if (RegionShortNames.WithEnding(unit.Name, name) is { } ending)
            Put(byName, ending, unit);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Put(Dictionary<string, RegionName> names, string name, Region region)
    {
        if (!names.TryGetValue(name, out var known))
            names.Add(name, new RegionName(name, region));
        else if (!known.Regions.Contains(region))
            known.Regions = known.Regions.Add(region);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddShortened(RegionName name)
    {
        if (name.Regions.Length > 1)
            name.Regions = Meant(name.Regions);
        name.NeedsParent = name.Regions.Length >= TooMany;
        byName.TryAdd(name.Text, name);
    }

    private void MarkWords()
    {
        foreach (var row in RegionData.Rows("region-words.txt", ' '))
        {
            foreach (var word in row)
            {
                if (byName.TryGetValue(word, out var name))
                    name.NeedsParent = true;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Link(RegionName name)
    {
        starts[name.Text[0]] = true;
        var key = Key(name.Text[0], name.Text[1]);
        if (!byStart.TryGetValue(key, out var first) || first.Text.Length <= name.Text.Length)
        {
            name.Next = first;
            byStart[key] = name;
            return;
        }

        var before = first;
        while (before.Next is { } next && next.Text.Length > name.Text.Length)
            before = next;
        (name.Next, before.Next) = (before.Next, name);
    }

    /// <summary>
    /// A short name means the province before anything else (吉林, 海南), a prefecture before counties elsewhere (中山), but beside it the
    /// districts of the four great cities, which people also name without them (朝阳).
    /// </summary>
    private static ImmutableArray<Region> Meant(ImmutableArray<Region> regions)
    {
        var highest = RegionLevel.Zone;
        foreach (var region in regions)
            highest = region.Level < highest ? region.Level : highest;
        var kept = ImmutableArray.CreateBuilder<Region>(regions.Length);
        // Rows of the standard come by code; prefectures stand before counties only within their province.
        for (var level = highest; level <= RegionLevel.Zone; level++)
        {
            foreach (var region in regions)
            {
                if (region.Level == level && IsMeant(region, highest) && !IsInsideOther(region, regions))
                    kept.Add(region);
            }
        }

        return kept.DrainToImmutable();
    }

    private static bool IsMeant(Region region, RegionLevel highest) => highest switch
    {
        RegionLevel.Province => region.Level == highest,
        RegionLevel.Prefecture => region.Level == highest || IsInMunicipality(region),
        _ => true,
    };

    private static bool IsInsideOther(Region region, ImmutableArray<Region> regions)
    {
        foreach (var other in regions)
        {
            if (!ReferenceEquals(other, region) && other.Contains(region))
                return true;
        }

        return false;
    }

    private static bool IsInMunicipality(Region region) => region.Path.IndexOf('/') is > 0 and var cut && region.Path[cut - 1] == '市';

    private static int Key(char first, char second) => (first << 16) | second;
}
