using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Scopes;

/// <summary>南通经济技术开发区, 南通市开发区, 南通经开区: the zone of a known city, by the name that people use (南通开发区).</summary>
internal static class RegionZones
{
    /// <summary>What is written, longest first, and the name it becomes.</summary>
    private static readonly (string Written, string Name)[] Endings =
    [
        ("高新技术产业开发区", "高新区"),
        ("高新技术产业园区", "高新区"),
        ("高新技术开发区", "高新区"),
        ("经济技术开发区", "开发区"),
        ("经济开发区", "开发区"),
        ("技术开发区", "开发区"),
        ("综合保税区", "综合保税区"),
        ("工业园区", "工业园区"),
        ("产业园区", "产业园区"),
        ("开发区", "开发区"),
        ("经开区", "开发区"),
        ("高新区", "高新区"),
        ("保税区", "保税区"),
        ("新区", "新区"),
        ("园区", "园区"),
    ];

    /// <summary>The zone named by what follows at <paramref name="at"/>, or null; a province has no zone of this kind, a great city has.</summary>
    public static Region? Read(string text, int at, Region city, out int length)
    {
        length = 0;
        if (at >= text.Length || city.Level is RegionLevel.Country or RegionLevel.Zone || (city.Level == RegionLevel.Province && city.Name[^1] != '市'))
            return null;
        foreach (var (written, name) in Endings)
        {
            if (!At(text, at, written) || (at + written.Length < text.Length && text[at + written.Length] is '域' or '别' or '块' or '划'))
                continue;
            length = written.Length;
            var zone = (RegionShortNames.Of(city.Name) ?? city.Name) + name;
            return new Region(zone, $"{city.Path}/{zone}", RegionLevel.Zone);
        }

        return null;
    }

    private static bool At(string text, int start, string word)
    {
        if (start + word.Length > text.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (CharacterFolder.Fold(text[start + i]) != word[i])
                return false;
        }

        return true;
    }
}
