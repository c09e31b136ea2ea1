using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Answering.Citations;

/// <summary>Changes of a true sentence that a table can make: what stands on the left is exchanged for what stands on the right.</summary>
internal static class ClaimMutations
{
    private static readonly (string Kind, string From, string[] To)[] Exchanges =
    [
        ("unit", "万元", ["元", "亿元"]), ("unit", "人次", ["人", "家"]), ("unit", "家", ["人", "场"]), ("unit", "个月", ["年", "天"]), ("unit", "工作日", ["小时"]),
        ("rate", "每月", ["每年", "每天"]), ("rate", "每年", ["每月"]), ("rate", "每人", ["每户", "每家"]), ("rate", "每户", ["每人"]), ("rate", "每日", ["每月"]),
        ("bound", "不超过", ["不低于", "超过"]), ("bound", "不低于", ["不超过", "低于"]), ("bound", "以上", ["以下"]), ("bound", "至少", ["至多"]), ("bound", "近", ["超过"]),
        ("grade", "高级工", ["初级工"]), ("grade", "本科", ["大专"]), ("grade", "研究生", ["本科"]), ("grade", "中小微企业", ["大型企业"]), ("grade", "困难职工", ["退役军人"]),
        ("negation", "不得", ["可以", "应当"]), ("negation", "不予", ["予以"]), ("negation", "无需", ["需要"]), ("negation", "未", [""]), ("negation", "不能", ["可以"]),
        ("modality", "应当", ["可以", "鼓励", "不得"]), ("modality", "可以", ["必须", "应当", "不得"]), ("modality", "鼓励", ["必须", "应当"]),
        ("organisation", "由企业", ["由工会", "由市财政"]), ("organisation", "总工会", ["民政局"]), ("organisation", "用人单位", ["社区"]),
        ("change", "提高到", ["提高", "降低到"]), ("change", "增加", ["减少"]), ("period", "上半年", ["下半年"]), ("gender", "女职工", ["男职工"]),
    ];

    public static IEnumerable<(string Kind, string Sentence)> Of(string sentence) =>
        Exchanged(sentence).Concat(Digits(sentence)).Concat(SwappedAmounts(sentence)).Where(mutation => mutation.Sentence != sentence);

    private static IEnumerable<(string Kind, string Sentence)> Exchanged(string sentence)
    {
        foreach (var (kind, from, to) in Exchanges)
        {
            var at = sentence.IndexOf(from, StringComparison.Ordinal);
            if (kind == "unit" && !(at > 0 && (char.IsAsciiDigit(sentence[at - 1]) || sentence[at - 1] is '万' or '个')))
                continue;
            // 一个家庭 counts no 家.
            if (kind == "unit" && sentence.AsSpan(at).StartsWith("家庭"))
                continue;
            foreach (var other in at < 0 ? [] : to)
                yield return (kind, sentence[..at] + other + sentence[(at + from.Length)..]);
        }
    }

    private static IEnumerable<(string Kind, string Sentence)> Digits(string sentence)
    {
        foreach (var quantity in QuantityReader.Read(sentence).Where(quantity => char.IsAsciiDigit(sentence[quantity.Span.Start])))
        {
            var at = quantity.Span.Start;
            var digit = (char)('0' + (sentence[at] - '0' + 1) % 10);
            yield return ("digit", sentence[..at] + (digit == '0' ? '2' : digit) + sentence[(at + 1)..]);
            // 00.12 is 0.12.
            if (sentence[at] != '0')
                yield return ("digit", sentence[..at] + sentence[at] + sentence[at..]);
        }
    }

    /// <summary>Two amounts of one unit change places.</summary>
    private static IEnumerable<(string Kind, string Sentence)> SwappedAmounts(string sentence)
    {
        var amounts = QuantityReader.Read(sentence).Where(quantity => quantity.Unit.Length > 0 && quantity.Class is not (UnitClass.Date or UnitClass.Rank)).ToList();
        for (var i = 0; i + 1 < amounts.Count; i++)
        {
            var (one, other) = (amounts[i], amounts[i + 1]);
            if (one.Unit != other.Unit || one.Value == other.Value)
                continue;
            yield return ("swapped", sentence[..one.Span.Start] + other.Span.In(sentence) + sentence[one.Span.End..other.Span.Start] + one.Span.In(sentence) + sentence[other.Span.End..]);
        }
    }
}
