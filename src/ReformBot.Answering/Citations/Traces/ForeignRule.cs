namespace ReformBot.Answering.Citations.Traces;

/// <summary>Words that stand in the quotations, but not where the rest of the clause was taken from.</summary>
internal static class ForeignRule
{
    public static IEnumerable<CheckFinding> Find(Derivation derivation, Alignment alignment)
    {
        var tokens = derivation.Sentence.Tokens;
        for (var s = 0; s < derivation.Sentence.Segments.Count; s++)
        {
            var (_, _, match) = derivation.Of(s);
            var segment = derivation.Sentence.Segments[s];
            if (derivation.Chunks(s).TrueForAll(chunk => !chunk.IsWeighty))
                continue;
            for (var i = segment.FirstToken; i + 1 < segment.LastToken; i++)
            {
                if (match[i] >= 0 || match[i + 1] >= 0 || derivation.IsFree(i) || derivation.IsFree(i + 1) || !tokens[i].IsCharacter || !tokens[i + 1].IsCharacter)
                    continue;
                if (alignment.Quotes.Any(quote => quote.All.Has(tokens[i].Character, tokens[i + 1].Character)))
                    yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{tokens[i].Character}{tokens[i + 1].Character}”在原文中说的是另一件事");
            }
        }
    }
}
