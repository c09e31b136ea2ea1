namespace ReformBot.Answering.Citations;

/// <summary>低1% for 高1%: what stands directly before an amount is not its opposite.</summary>
internal static class SignCheck
{
    private const string Signs = "高多增升涨大长早";
    private const string Opposites = "低少减降跌小短晚";

    public static IEnumerable<CheckFinding> Find(Alignment alignment)
    {
        foreach (var figure in alignment.Sentence.Figures)
        {
            if (OppositeOf(Before(alignment.Sentence, figure)) is not { } opposite)
                continue;
            var quoted = alignment.Quotes.SelectMany(quote => quote.Claim.Figures.Where(figure.Counts).Select(other => Before(quote.Claim, other))).ToList();
            if (quoted.Contains(opposite) && !quoted.Contains(Before(alignment.Sentence, figure)))
                yield return new CheckFinding(CheckFailure.BoundChanged, $"“{figure.Quantity.Span.In(alignment.Sentence.Text)}”在原文中是“{opposite}”");
        }
    }

    private static char Before(ClaimText text, Figure figure)
    {
        var at = figure.Quantity.Span.Start - 1;
        if (at > 0 && text.Text[at] is '了' or '约' or '近' or '出')
            at--;
        return at < 0 ? '\0' : text.Text[at];
    }

    private static char? OppositeOf(char sign) => Signs.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var high ? Opposites[high]
        : Opposites.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var low ? Signs[low] : null;
}
