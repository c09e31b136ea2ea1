using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>每人, 每月: what an amount is paid for. None may be added, and no period of money may be lost.</summary>
internal static class RateCheck
{
    private static readonly string[] Periods = ["每年", "每月", "每日", "每天", "每周", "每季"];

    public static bool Fits(ClaimText sentence, Figure said, ClaimText quote, Figure quoted)
    {
        var allowed = All(quote, quoted);
        if (!said.Rates.All(allowed.Contains))
            return false;
        if (said.Quantity.Class != UnitClass.Money)
            return true;
        var kept = All(sentence, said);
        return quoted.Rates.Where(Periods.Contains).All(kept.Contains);
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
