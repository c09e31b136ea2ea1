using System.Collections.Immutable;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>A figure that the person believes in and wants confirmed (不是能领36个月嘛): what is asked is the true figure.</summary>
internal static class Premise
{
    private static readonly string[] Confirming = ["嘛", "没错", "对吧", "对吗", "是吧", "是吗", "是不是", "不是", "对不对", "听说", "记得", "吧"];

    /// <summary>What the claimed figures count; empty when nothing is claimed.</summary>
    public static ImmutableArray<UnitClass> Of(Question question) =>
        Confirming.Any(word => question.Text.Contains(word, StringComparison.Ordinal))
            ? [.. QuantityReader.Read(question.Text).Select(quantity => quantity.Class).Where(unit => unit is not (UnitClass.Date or UnitClass.Rank or UnitClass.None)).Distinct()]
            : [];

    /// <summary>True when figures of the kind that is claimed stand in the answer, and the claimed one is none of them.</summary>
    /// <param name="told">The words of the answer.</param>
    public static bool IsContradicted(Question question, string told)
    {
        if (WantedReader.Read(question.Text).Any(rule => rule.Wanted is not (Wanted.Condition or Wanted.Validity)) && !question.AsksHowOften || Of(question) is not { IsEmpty: false } kinds)
            return false;
        var claimed = QuantityReader.Read(question.Text).Where(quantity => kinds.Contains(quantity.Class) && !IsArticle(question.Text, quantity)).ToList();
        var own = QuantityReader.Read(told);
        return claimed.Count > 0 && !claimed.Exists(one => own.Any(other => other.Class == one.Class && other.Value == one.Value))
            && (question.AsksHowOften || claimed.Exists(one => own.Any(other => other.Class == one.Class)));
    }

    /// <summary>一次, 一个 claim nothing.</summary>
    private static bool IsArticle(string text, Quantity quantity) => quantity.Value == 1 && text[quantity.Span.Start] == '一';

    /// <summary>A figure that may be wrong finds the passages of other matters where it is right: it hardly counts.</summary>
    private const double ClaimedShare = 0.1;

    /// <summary>…and what the person says behind the claim (我就打算歇三年了) is what follows from it, not what is asked.</summary>
    private const double BehindShare = 0.3;

    private static readonly char[] Seams = [',', '.', ';', '!', '?'];

    /// <summary>The question with its claimed figures, and with what follows from them, set back.</summary>
    public static Question Without(Question question)
    {
        var claim = question.Text;
        if (Confirming.Select(word => question.Text.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min() is >= 0 and var at && question.Text.IndexOfAny(Seams, at) is > 0 and var end)
            claim = question.Text[..end];
        var concepts = question.Concepts.Where(concept => concept.Surface != "不").Select(concept => concept with { Share = concept.Share * ShareOf(concept, claim) });
        return question with { Concepts = [.. concepts, .. Limit(claim)] };
    }

    /// <summary>能领36个月 claims a limit, and a document words it as one.</summary>
    private static IEnumerable<Concept> Limit(string claim)
    {
        if (!claim.Contains('能') && !claim.Contains("可以", StringComparison.Ordinal))
            yield break;
        var isTime = QuantityReader.Read(claim).Any(quantity => quantity.Class == UnitClass.Duration);
        yield return new Concept(isTime ? "最长" : "最高", Lexicon.Default.AlternativesOf(isTime ? "最长" : "最高"), LimitShare);
    }

    private const double LimitShare = 0.4;

    private static double ShareOf(Concept concept, string claim) =>
        ChineseNumeral.TryReadAt(concept.Surface, 0, out var value, out _) && value > 1 ? ClaimedShare : claim.Contains(concept.Surface, StringComparison.Ordinal) ? 1 : BehindShare;
}
