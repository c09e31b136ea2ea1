using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>Every amount of the sentence with its bound, its rate and its change, as the quotations say it.</summary>
internal static class FigureCheck
{
    public static IEnumerable<CheckFinding> Find(Alignment alignment, IReadOnlyCollection<int> counted)
    {
        var sentence = alignment.Sentence;
        foreach (var figure in sentence.Figures)
        {
            if (CitationChecker.IsCounted(figure.Quantity, counted) || alignment.GroupsOf(figure).Any())
                continue;
            var same = alignment.Quotes.SelectMany(quote => quote.Claim.Figures.Where(figure.Counts).Select(quoted => (quote, quoted))).ToList();
            var words = figure.Quantity.Span.In(sentence.Text);
            if (same.Count == 0)
            {
                if (Sums.Holds(sentence.Text, figure.Quantity, [.. alignment.Quotes.SelectMany(quote => quote.Claim.Figures.Select(quoted => quoted.Quantity))]))
                    continue;
                if (!IsArticle(figure, words, alignment))
                    yield return new CheckFinding(CheckFailure.NumberUnknown, $"数额“{words}”不在所引原文");
            }
            else if (!same.Any(match => figure.IsBoundAs(match.quoted)))
                yield return new CheckFinding(CheckFailure.BoundChanged, $"“{words}”的界限与原文不同，原文是“{Around(same[0].quote.Claim, same[0].quoted)}”");
            else if (!same.Any(match => figure.Says(match.quoted)))
                yield return new CheckFinding(CheckFailure.BoundChanged, $"“{words}”是变化量、变化后的数还是平均数，与原文不同");
            else
                yield return new CheckFinding(CheckFailure.RateChanged, $"“{words}”按什么计（每人、每月、每年等）与原文不同，原文是“{Around(same[0].quote.Claim, same[0].quoted)}”");
        }
    }

    /// <summary>一家企业, 一名职工: an article, where the quotations count nothing of the kind.</summary>
    private static bool IsArticle(Figure figure, string words, Alignment alignment) =>
        words is "一个" or "一家" or "一名" or "一位" or "一项" or "一种" or "一人"
        && !alignment.Quotes.Any(quote => quote.Claim.Figures.Any(quoted => Units.Same(quoted.Quantity.Unit, figure.Quantity.Unit)))
        || figure.Quantity is { Class: UnitClass.None, Value: <= 10 } && words.Length == 1 && !char.IsAsciiDigit(words[0]);

    private static string Around(ClaimText quote, Figure figure) => quote.Clauses[figure.Clause].In(quote.Text);
}
