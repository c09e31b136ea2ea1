namespace ReformBot.Corpus.Structure;

internal static class ClauseRanks
{
    public static ClauseRank Of(ClauseLevel level) => level switch
    {
        ClauseLevel.Annex => ClauseRank.Annex,
        ClauseLevel.Part => ClauseRank.Part,
        ClauseLevel.Chapter => ClauseRank.Chapter,
        ClauseLevel.Section => ClauseRank.Section,
        ClauseLevel.Article => ClauseRank.Article,
        ClauseLevel.Han => ClauseRank.Han,
        ClauseLevel.HanInBrackets => ClauseRank.HanInBrackets,
        ClauseLevel.Arabic => ClauseRank.Arabic,
        ClauseLevel.ArabicInBrackets => ClauseRank.ArabicInBrackets,
        ClauseLevel.Circled => ClauseRank.Circled,
        ClauseLevel.Ordinal => ClauseRank.Ordinal,
        ClauseLevel.OrdinalWord => ClauseRank.OrdinalWord,
        ClauseLevel.Dash => ClauseRank.Dash,
        _ => ClauseRank.Text,
    };
}
