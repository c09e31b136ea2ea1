namespace ReformBot.Corpus.Text;

/// <summary>What a number counts, as far as a question can ask for it.</summary>
public enum UnitClass
{
    /// <summary>No unit that we know stands behind the number.</summary>
    None,

    /// <summary>元, 万元, 块.</summary>
    Money,

    /// <summary>人, 名, 位, 人次, 员.</summary>
    Persons,

    /// <summary>家, 个, 项, 场, 次…</summary>
    Things,

    /// <summary>%, 百分之, 三分之一, 成.</summary>
    Share,

    /// <summary>年, 个月, 天, 工作日, 小时.</summary>
    Duration,

    /// <summary>周岁, 岁.</summary>
    Age,

    /// <summary>分.</summary>
    Points,

    /// <summary>平方米, 亩.</summary>
    Area,

    /// <summary>2020年, 6月1日: a point in time, not an amount of it.</summary>
    Date,

    /// <summary>第95次, 第四期: a place in an order, not an amount.</summary>
    Rank,
}
