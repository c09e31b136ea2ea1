using System.Collections.Immutable;
using ReformBot.Answering.Composition;
using ReformBot.Answering.Retrieval;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Writing;

/// <summary>
/// The words before a sentence that say whose they are. For reports and for what has lapsed they are ours, not the model's (design invariant 7):
/// 据《…》（2022年3月18日）：; 《…》（已废止）：. A rule in force is named by the model or by the list of sources.
/// </summary>
internal static class LeadWording
{
    /// <summary>Characters in which a model's own lead ends.</summary>
    private const int LongestLead = 120;

    /// <summary>Empty when every source is a rule in force. A place that neither title nor sentence names is named: 全市 is not everywhere.</summary>
    public static string Of(ImmutableArray<NumberedPassage> cited, string sentence)
    {
        var lead = Sources(cited);
        if (lead.Length == 0 || cited.DistinctBy(passage => passage.Source.Card.Id).Count() > 1 || cited[0].Source.Card.Metadata.Place is not { Value: var place })
            return lead;
        return ScopeFit.Names(CharacterFolder.Fold(lead + sentence), place) ? lead : $"{lead[..^1]}，{place.Name}：";
    }

    /// <summary>The sources alone: sentences that follow each other with the same ones need one lead.</summary>
    public static string Sources(ImmutableArray<NumberedPassage> cited)
    {
        var sources = cited.DistinctBy(passage => passage.Source.Card.Id).ToList();
        var marked = sources.Where(passage => passage.IsReport || passage.HasLapsed).ToList();
        if (marked.Count == 0)
            return "";
        var names = string.Join('、', marked.Select(Named));
        return marked.Exists(passage => passage.IsReport) ? $"据{names}：" : $"{names}：";
    }

    /// <summary>The sentence without the lead that a model gave to a source for which we write it: 据《…》（…），.</summary>
    public static string Without(string sentence, ImmutableArray<NumberedPassage> cited)
    {
        if (Sources(cited).Length == 0 || !(sentence.StartsWith('据') || sentence.StartsWith("根据", StringComparison.Ordinal) || sentence.StartsWith('《')))
            return sentence;
        var title = sentence.IndexOf('》', StringComparison.Ordinal);
        if (title < 0 || title > LongestLead)
            return sentence;
        var end = title + 1;
        if (end < sentence.Length && sentence[end] is '（' or '(' && sentence.IndexOfAny(['）', ')'], end) is >= 0 and var close)
            end = close + 1;
        return end < sentence.Length && sentence[end] is '，' or ',' or '：' or ':' ? sentence[(end + 1)..].TrimStart() : sentence;
    }

    private static string Named(NumberedPassage passage)
    {
        var card = passage.Source.Card;
        if (passage.HasLapsed)
            return $"{SourceWording.Name(card)}（{(passage.Found.Validity == ValidityStatus.Repealed ? "已废止" : "已失效")}）";
        return $"{SourceWording.Name(card)}（{(card.Metadata.Dates.Shown is { Value: var day } ? ChineseDate.Write(day) : "未注明日期")}）";
    }
}
