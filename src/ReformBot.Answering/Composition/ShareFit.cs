using System.Text.RegularExpressions;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Whether a sum over all stands where the question asks what each gets: 发放1600万元 says nothing of the most that one person gets.</summary>
internal sealed partial class ShareFit(Question question)
{
    private static readonly string[] Each = ["每", "人均", "户均", "平均", "/", "标准", "限额", "限", "最高", "最低", "上限", "封顶", "不超过", "不低于", "%", "倍", "一次性", "分别"];

    private readonly bool asked = question.Wanted == Wanted.Number && Asking().IsMatch(question.Text)
        && (question.Units.IsEmpty || question.Units.Contains(UnitClass.Money));

    /// <param name="sentence">Folded.</param>
    public bool IsTotal(string sentence) =>
        asked && !Array.Exists(Each, word => sentence.Contains(word, StringComparison.Ordinal))
        && QuantityReader.Read(sentence).Where(quantity => quantity.Class == UnitClass.Money).ToList() is { Count: > 0 } sums && sums.TrueForAll(sum => IsLarge(sum) || IsOverMany(sentence));

    /// <summary>…万元, …亿元: nobody gets so much alone, and what one gets is not written so.</summary>
    private static bool IsLarge(Quantity sum) => sum.Value >= 100_000;

    /// <summary>每人, 一个人, 一分能兑…: what one of them gets or is worth.</summary>
    [GeneratedRegex("人均|户均|[每一1](个|名|位|户|家|分|张|次|本|项|件|天|小时|人)[^,;:?]{0,10}(多少|几)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asking();

    /// <summary>为1.43万人次结付.</summary>
    private static bool IsOverMany(string sentence) =>
        sentence.Contains("累计", StringComparison.Ordinal) || QuantityReader.Read(sentence).Any(quantity => quantity.Class == UnitClass.Persons && quantity.Value > 1);
}
