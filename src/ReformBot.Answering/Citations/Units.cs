using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>Which units count the same: 名 and 人, 天 and 日, 个 and the particular measure words; never 人次 and 人, 天 and 工作日.</summary>
internal static class Units
{
    private static readonly string[] Groups =
    [
        "人 名 位 员 职工 产业工人 工人 劳动者 会员 党员", "元 块 块钱 圆", "场 场次 次", "家 个 处 座 所 间", "项 个 条 种", "支 个", "期 个", "件 个 份", "批 个", "户 个", "台 个", "类 种 个",
        "日 天 个自然日", "工作日 个工作日", "小时 个小时", "周 星期", "岁 周岁", "亩", "家 家次", "户 家", "方面 个", "大方面 方面", "步 个", "部 个", "套 个", "只 个", "辆 台",
    ];

    private static readonly HashSet<(string, string)> Pairs = [.. Groups.Select(group => group.Split(' '))
        .SelectMany(units => units.SelectMany(one => units.Select(other => (one, other))))];

    public static bool Same(Quantity one, Quantity other) =>
        one.Value == other.Value && Same(one.Unit, other.Unit) || Months(one) is { } months && months == Months(other);

    public static bool Same(string one, string other) => one == other || Pairs.Contains((one, other));

    /// <summary>一年 is 12个月.</summary>
    private static decimal? Months(Quantity quantity) => (quantity.Class, quantity.Unit) switch
    {
        (UnitClass.Duration, "年") => quantity.Value * 12,
        (UnitClass.Duration, "个月") => quantity.Value,
        _ => null,
    };
}
