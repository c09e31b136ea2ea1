namespace ReformBot.Corpus.Scopes;

/// <summary>Official names to the names that people use: 江苏省 → 江苏, 恩施土家族苗族自治州 → 恩施 and 恩施州, 高邮市 → 高邮.</summary>
internal static class RegionShortNames
{
    private static readonly string[] LongSuffixes = ["特别行政区", "自治区", "自治州", "自治县", "自治旗"];

    private static readonly string[] MiddleSuffixes = ["地区", "林区", "特区", "新区", "矿区"];

    /// <summary>The peoples that stand in the names of autonomous areas, with and without 族, longest first.</summary>
    private static readonly string[] Peoples =
    [
        "柯尔克孜族", "乌孜别克", "俄罗斯族", "鄂温克族", "哈萨克族", "维吾尔族", "塔吉克族", "达斡尔族", "柯尔克孜", "鄂伦春", "蒙古族", "维吾尔", "朝鲜族", "土家族",
        "哈尼族", "哈萨克", "傈僳族", "拉祜族", "东乡族", "纳西族", "景颇族", "仫佬族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "阿昌族", "普米族", "塔吉克",
        "德昂族", "保安族", "裕固族", "独龙族", "珞巴族", "门巴族", "基诺族", "布依族", "蒙古", "回族", "藏族", "苗族", "彝族", "壮族", "满族", "侗族", "瑶族", "白族",
        "傣族", "黎族", "佤族", "畲族", "水族", "土族", "羌族", "怒族", "锡伯", "各族",
    ];

    /// <summary>Null where the name cannot be shortened to two characters or more.</summary>
    public static string? Of(string name)
    {
        if (name.Length > 3 && (name[^3] == '自' || name[^3] == '行') && Array.Find(LongSuffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal)) is { } autonomy)
            return Usable(WithoutPeoples(name[..^autonomy.Length]));
        foreach (var suffix in MiddleSuffixes)
        {
            if (name.Length - suffix.Length >= 2 && name.EndsWith(suffix, StringComparison.Ordinal))
                return name[..^suffix.Length];
        }

        return name[^1] is '省' or '市' or '盟' or '县' or '区' or '旗' ? Usable(name[..^1]) : null;
    }

    /// <summary>恩施州, 江城县: the short name with the ending that people keep; null for places that are not autonomous.</summary>
    public static string? WithEnding(string name, string shortName)
    {
        if (name.EndsWith("自治州", StringComparison.Ordinal))
            return shortName + "州";
        if (name.EndsWith("自治县", StringComparison.Ordinal))
            return shortName + "县";
        return name.EndsWith("族自治区", StringComparison.Ordinal) || name.EndsWith("尔自治区", StringComparison.Ordinal) ? shortName + "自治区" : null;
    }

    private static string WithoutPeoples(string name)
    {
        for (var i = 0; i < Peoples.Length; i++)
        {
            if (!name.EndsWith(Peoples[i], StringComparison.Ordinal) || name.Length - Peoples[i].Length < 2)
                continue;
            name = name[..^Peoples[i].Length];
            i = -1;
        }

        return name;
    }

    private static string? Usable(string name) => name.Length >= 2 ? name : null;
}
