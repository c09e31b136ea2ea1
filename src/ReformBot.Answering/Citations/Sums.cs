using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>合计158名, 其余5万元: a sum of neighbouring amounts of the quotations or the difference of two, where the sentence says that it is one.</summary>
internal static class Sums
{
    /// <summary>So far before the number the word for it stands.</summary>
    private const int Before = 12;

    private static readonly string[] Adding = ["合计", "共", "总计", "总共", "加起来", "相加", "之和"];

    private static readonly string[] Taking = ["其余", "剩余", "余下", "相差", "差距"];

    public static bool Holds(string sentence, Quantity quantity, IReadOnlyList<Quantity> quoted)
    {
        var before = sentence[Math.Max(0, quantity.Span.Start - Before)..quantity.Span.Start];
        before = before[(before.LastIndexOfAny(['，', '。', '；', ',', ';']) + 1)..];
        if (quantity.Class is UnitClass.Date or UnitClass.Rank or UnitClass.None || quoted.Any(said => Units.Same(said, quantity)))
            return false;
        if (IsCountOfItems(sentence, quantity))
            return true;
        var same = quoted.Where(said => said.Class == quantity.Class && Units.Same(said.Unit, quantity.Unit) || said.Class == UnitClass.Money && quantity.Class == UnitClass.Money).Select(said => said.Value).ToList();
        return Array.Exists(Adding, word => before.Contains(word, StringComparison.Ordinal)) && IsSum(quantity.Value, same)
            || Array.Exists(Taking, word => before.Contains(word, StringComparison.Ordinal)) && same.Exists(one => same.Exists(other => one - other == quantity.Value));
    }

    /// <summary>情形有三种：甲、乙、丙 counts its own items.</summary>
    private static bool IsCountOfItems(string sentence, Quantity quantity)
    {
        var colon = sentence.IndexOfAny(['：', ':'], quantity.Span.End);
        if (quantity.Class != UnitClass.Things || colon < 0 || colon - quantity.Span.End > 8)
            return false;
        var end = sentence.IndexOfAny(['。', '；'], colon);
        var items = sentence[(colon + 1)..(end < 0 ? sentence.Length : end)];
        var (listed, joined) = (items.Count(sign => sign == '、') + 1, items.Count(sign => sign is '和' or '与' or '及'));
        return listed == quantity.Value || listed + Math.Min(1, joined) == quantity.Value || items.Count(sign => sign is '、' or '，') + 1 == quantity.Value;
    }

    /// <summary>Of two or more in a row.</summary>
    private static bool IsSum(decimal value, List<decimal> amounts)
    {
        for (var first = 0; first < amounts.Count; first++)
        {
            var sum = amounts[first];
            for (var i = first + 1; i < amounts.Count && sum < value; i++)
            {
                sum += amounts[i];
                if (sum == value)
                    return true;
            }
        }

        return false;
    }
}
