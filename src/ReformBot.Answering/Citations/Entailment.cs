using ReformBot.Answering.Citations.Traces;

namespace ReformBot.Answering.Citations;

/// <summary>
/// Do the quotations say what a freely worded sentence says? By rule, without a model: amounts, scopes, roles, turning words, and no word without
/// ground. Refuses rather than believes; a sentence taken word for word needs none of this.
/// </summary>
internal static class Entailment
{
    public static IEnumerable<CheckFinding> Find(string sentence, IReadOnlyList<ClaimedQuote> quotes, IReadOnlyCollection<int> counted)
    {
        var lead = SourceLead.LengthOf(sentence);
        if (IsVerbatim(sentence[lead..], quotes))
            return [];
        var cited = quotes.Select(CitedText.Of).ToList();
        var alignment = new Alignment(ClaimText.Of(sentence[lead..]), cited);
        var members = Scopes.Of(alignment.Sentence.Text, alignment.Sentence.Dates);
        return FigureCheck.Find(alignment, counted)
            .Concat(SignCheck.Find(alignment))
            .Concat(ScopeCheck.Find(alignment, members))
            .Concat(MixCheck.Find(alignment))
            .Concat(MarkerCheck.Find(alignment))
            .Concat(ExceptionCheck.Find(alignment))
            .Concat(RoleCheck.Find(alignment))
            .Concat(ActorCheck.Find(alignment))
            .Concat(ContrastCheck.Find(alignment))
            .Concat(PartCheck.Find(alignment))
            .Concat(TraceCheck.Find(alignment))
            .Concat(WordCheck.Find(lead == 0 ? alignment.Sentence : ClaimText.Of(sentence), alignment.Said, cited));
    }

    /// <summary>Whole clauses of one quotation in a row.</summary>
    private static bool IsVerbatim(string words, IReadOnlyList<ClaimedQuote> quotes)
    {
        var said = Wordings.Plain(words).Trim('。', '；', '，', '：', '、');
        if (said.Length == 0)
            return false;
        foreach (var quote in quotes)
        {
            var text = Wordings.Plain(quote.Text);
            for (var at = text.IndexOf(said, StringComparison.Ordinal); at >= 0; at = text.IndexOf(said, at + 1, StringComparison.Ordinal))
            {
                if ((at == 0 || !WordPairs.IsWord(text[at - 1])) && (at + said.Length == text.Length || !WordPairs.IsWord(text[at + said.Length])))
                    return true;
            }
        }

        return false;
    }
}
