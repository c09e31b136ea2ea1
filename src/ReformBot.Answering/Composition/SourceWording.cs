using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;

namespace ReformBot.Answering.Composition;

/// <summary>
/// How a sentence names its source. A bulletin or feature reports what a place did and grants nobody a claim, so it is worded as a report with
/// its date (design invariant 7); a rule is named with its clause, and with the word 已失效 when it has lapsed.
/// </summary>
internal static class SourceWording
{
    /// <summary>Longer titles are named by their last part or cut; the list of sources has them whole.</summary>
    private const int LongestTitle = 36;

    /// <param name="isOnlySource">The reply has one source, and its list names it: the sentence need not.</param>
    public static string Lead(DocumentCard card, string locator, ValidityStatus status, bool isOnlySource)
    {
        var name = Name(card);
        if (DocumentKinds.IsReport(card.Metadata.Kind?.Value ?? DocumentKind.Unknown))
        {
            var date = card.Metadata.Dates.Shown is { Value: var day } ? $"{day.Year}年{day.Month}月{day.Day}日" : "未注明日期";
            return $"据{name}（{date}）：";
        }

        if (status is ValidityStatus.Expired or ValidityStatus.Repealed)
            return $"{name}（{(status == ValidityStatus.Repealed ? "已废止" : "已失效")}）{Clause(locator)}：";
        if (!isOnlySource)
            return $"{name}{Clause(locator)}：";
        var clause = Clause(locator);
        return clause.StartsWith('第') ? clause + "：" : "";
    }

    private static string Clause(string locator) => locator.Length is > 0 and <= 12 && locator[0] is '第' or '附' ? locator : "";

    /// <summary>In title marks; title marks inside become single ones, as the rule for 书名号 wants (GB/T 15834).</summary>
    public static string Name(DocumentCard card)
    {
        var name = card.Title.Replace('《', '〈').Replace('》', '〉').ReplaceLineEndings("");
        if (name.Length <= LongestTitle)
            return $"《{name}》";
        var cut = LongestTitle - 1;
        while (cut > 0 && char.IsAsciiLetterOrDigit(name[cut]) && char.IsAsciiLetterOrDigit(name[cut - 1]))
            cut--;
        var about = name.IndexOf("关于", StringComparison.Ordinal);
        if (about > 0 && name.Length - about <= LongestTitle)
            return $"《{name[about..]}》";
        var sub = name.LastIndexOf("——", StringComparison.Ordinal);
        return sub > 0 && name.Length - sub - 2 is > 4 and <= LongestTitle ? $"《{name[(sub + 2)..]}》" : $"《{name[..cut]}…》";
    }
}
