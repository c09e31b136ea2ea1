using System.Text.RegularExpressions;

namespace ReformBot.Answering.Understanding;

/// <summary>How often (多久开一次会, 两年开一次就行了吧): a document says it as 每年至少召开一次, which no term of office (每届任期三年) is.</summary>
internal static partial class Frequency
{
    /// <param name="text">Folded, in standard words.</param>
    public static bool IsAskedBy(string text) => Asked().IsMatch(text);

    /// <param name="folded">A sentence.</param>
    public static bool IsIn(string folded) => Told().IsMatch(folded);

    [GeneratedRegex("(?:多久|多长时间|几年|几个月|几天|多少年|多少天|半年|(?<!每)[一两二三四五六七八九十0-9]+(?:年|个月|天|周|季度))[^,.;?]{0,8}?(?:一次|1次|一回|一趟|一遍)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex("每(?:隔|逢)?(?:半|一|[两二三四五六七八九十0-9]+)?个?(?:年|月|季度|季|周|日|天)[^,.;]{0,16}?(?:次|回|召开|进行|开展|组织|评估|评定|审查|检查|核查|公布|报告|听取|调整|举办|复核)|半年[^,.;]{0,10}?次|[一两二三四五六七八九十0-9]+(?:年|个月)[^,.;]{0,6}?[一1]次", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Told();
}
