namespace ReformBot.Answering.Citations.Traces;

/// <summary>Were the words of the sentence taken from the quotations in a way that keeps what they say?</summary>
internal static class TraceCheck
{
    public static IEnumerable<CheckFinding> Find(Alignment alignment)
    {
        var derivation = new Derivation(alignment);
        return JoinRule.Find(derivation)
            .Concat(HeadRule.Find(derivation))
            .Concat(PolarityRule.Find(derivation))
            .Concat(RestrictionRule.Find(derivation))
            .Concat(OrderRule.Find(derivation))
            .Concat(ExchangeRule.Find(derivation))
            .Concat(SlotRule.Find(derivation))
            .Concat(AgentRule.Find(derivation, alignment))
            .Concat(NumeralRule.Find(alignment))
            .Concat(TimingRule.Find(alignment))
            .Concat(ForeignRule.Find(derivation, alignment));
    }
}
