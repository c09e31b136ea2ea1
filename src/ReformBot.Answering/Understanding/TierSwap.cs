using System.Text;
using ReformBot.Corpus.Scopes;

namespace ReformBot.Answering.Understanding;

/// <summary>
/// A follow-up that changes the tier of government (省里给的呢？ after 市委市政府的荣誉加多少分？): what was asked before is asked of the new tier, not of both.
/// </summary>
internal static class TierSwap
{
    private static readonly string[] Tiers = ["全国", "国家", "省", "市", "区", "县"];

    /// <summary>What stands behind a tier when it is named as one.</summary>
    private static readonly string[] Marks = ["级", "里", "委", "政府", "一级", "层面", "总工会", "部级"];

    /// <summary>Words that begin or end with the character of a tier and name none.</summary>
    private static readonly string[] Words = ["市场", "市民", "城市", "市区", "区别", "区域", "地区", "社区", "园区", "省钱", "节省", "省力", "省事", "开发区", "县城", "区分", "市容"];

    /// <summary>The earlier question as it is asked of the tier that the follow-up names; itself when there is nothing to change.</summary>
    /// <param name="text">The follow-up, folded.</param>
    /// <param name="before">The earlier question, folded.</param>
    public static string Apply(string text, string before)
    {
        var asked = Tiers.Where(tier => Array.Exists(Marks, mark => text.Contains(tier + mark, StringComparison.Ordinal))).ToList();
        if (asked is not [var wanted])
            return before;
        var places = RegionCatalog.Default.FindAll(before).Select(place => place.Span).Where(span => span.Length > 1).ToList();
        var swapped = new StringBuilder(before.Length);
        for (var i = 0; i < before.Length;)
        {
            var tier = places.Exists(span => span.Contains(i)) || IsInWord(before, i) ? null : Array.Find(Tiers, name => string.CompareOrdinal(before, i, name, 0, name.Length) == 0);
            swapped.Append(tier is null ? before[i].ToString() : wanted);
            i += tier?.Length ?? 1;
        }

        return swapped.ToString();
    }

    private static bool IsInWord(string text, int i) => Array.Exists(Words, word =>
        Enumerable.Range(0, word.Length).Any(at => i >= at && string.CompareOrdinal(text, i - at, word, 0, word.Length) == 0));
}
