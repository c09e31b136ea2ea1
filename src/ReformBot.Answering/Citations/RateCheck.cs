using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>每人, 每月: what an amount is paid for. None may be added, and no period of money may be lost.</summary>
internal static class RateCheck
{
    private static readonly string[] Periods = ["每年", "每月", "每日", "每天", "每周", "每季"];

    private static readonly string[] Heads = ["每人", "每户", "每家", "每生", "每件", "每项", "每个"];

    public static bool Fits(ClaimText sentence, Figure said, ClaimText quote, Figure quoted)
    {
        var allowed = All(quote, quoted);
        if (!said.Rates.All(allowed.Contains))
            return false;
        if (said.Quantity.Class != UnitClass.Money)
            return true;
        var kept = All(sentence, said);
        if (IsTotal(sentence, said) && quoted.Rates.Any(Heads.Contains) && !kept.Overlaps(Heads))
            return false;
        return quoted.Rates.Where(Periods.Contains).All(kept.Contains);
    }

    /// <summary>全市共10万元, 企业每年5000元: said of all together.</summary>
    private static bool IsTotal(ClaimText sentence, Figure said)
    {
        var clause = sentence.Clauses[said.Clause];
        var before = sentence.Text[clause.Start..said.Quantity.Span.Start];
        return before.AsSpan().IndexOfAny("共总") >= 0 || Deeds.ActorsIn(before, 0, before.Length) is [.., { Kind: "企业" or "用人单位" or "单位" or "培训机构" or "学校" }];
    }

    /// <summary>Its own; with those of the clauses around and, where it has none, of the amounts before it in the sentence (每人每月1000元、2000元).</summary>
    private static HashSet<string> All(ClaimText text, Figure figure)
    {
        var rates = figure.Rates.ToHashSet();
        var clause = text.Clauses[figure.Clause];
        var isOnce = clause.In(text.Text).Contains("一次性", StringComparison.Ordinal);
        for (var i = figure.Clause; i >= 0 && (text.Clauses[i].Part == clause.Part || rates.Count == 0 && text.Clauses[i].Sentence == clause.Sentence); i--)
        {
            var found = QuoteFacts.RatesIn(text.Clauses[i].In(text.Text)).ToList();
            if (rates.Count == 0 && !isOnce || i == figure.Clause || !isOnce && !text.Figures.Any(other => other.Clause == i))
                rates.UnionWith(found);
        }

        return rates;
    }
}
