namespace ReformBot.Corpus.Scopes;

/// <summary>Administrative level, highest first.</summary>
public enum RegionLevel
{
    Country,

    /// <summary>省, 自治区, 直辖市, 特别行政区.</summary>
    Province,

    /// <summary>设区的市, 自治州, 地区, 盟.</summary>
    Prefecture,

    /// <summary>县, 区, 县级市, 旗.</summary>
    County,

    /// <summary>开发区, 新区, 园区 with an administration of its own.</summary>
    Zone,
}
