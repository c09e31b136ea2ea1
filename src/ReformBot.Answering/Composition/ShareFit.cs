using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Whether a sum over all stands where the question asks what each gets: 发放1600万元 says nothing of the most that one person gets.</summary>
internal sealed class ShareFit(Question question)
{
    private static readonly string[] Asking = ["每人", "每名", "每位", "每个人", "一个人", "人均", "每户", "每家企业", "一人"];

    private static readonly string[] Each = ["每", "人均", "户均", "平均", "/", "标准", "限额", "限", "最高", "最低", "上限", "封顶", "不超过", "不低于", "%", "倍", "一次性", "分别"];

    private readonly bool asked = question.Wanted == Wanted.Number && Array.Exists(Asking, word => question.Text.Contains(word, StringComparison.Ordinal))
        && (question.Units.IsEmpty || question.Units.Contains(UnitClass.Money));

    /// <param name="sentence">Folded.</param>
    public bool IsTotal(string sentence) =>
        asked && !Array.Exists(Each, word => sentence.Contains(word, StringComparison.Ordinal))
        && QuantityReader.Read(sentence).Where(quantity => quantity.Class == UnitClass.Money).ToList() is { Count: > 0 } sums && sums.TrueForAll(sum => IsLarge(sum) || IsOverMany(sentence));

    /// <summary>…万元, …亿元: nobody gets so much alone, and what one gets is not written so.</summary>
    private static bool IsLarge(Quantity sum) => sum.Value >= 100_000;

    /// <summary>为1.43万人次结付.</summary>
    private static bool IsOverMany(string sentence) =>
        sentence.Contains("累计", StringComparison.Ordinal) || QuantityReader.Read(sentence).Any(quantity => quantity.Class == UnitClass.Persons && quantity.Value > 1);
}
