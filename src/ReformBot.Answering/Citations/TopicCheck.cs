namespace ReformBot.Answering.Citations;

/// <summary>
/// 食宿费用由主办方承担，往返交通费自理: a clause begins with what it is about. The topic of one quoted clause with what another says of its own topic is
/// a mixture, also where no amount tells them apart.
/// </summary>
internal static class TopicCheck
{
    public static IEnumerable<CheckFinding> Find(Alignment alignment)
    {
        var sentence = alignment.Sentence;
        for (var i = 0; i < sentence.Clauses.Count; i++)
        {
            if (sentence.Figures.Any(figure => figure.Clause == i) || Topic(sentence, i) is not { } topic)
                continue;
            var meant = alignment.Clauses(i);
            if (meant.Count == 0 || meant[0].Quote.Claim.Words(meant[0].Clause).Has(topic.One, topic.Other))
                continue;
            var (quote, clause) = meant[0];
            if (Topic(quote.Claim, clause) is not { } own || sentence.Words(i).Has(own.One, own.Other) || !IsTopicOfOther(alignment, quote, clause, topic))
                continue;
            yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{sentence.Clauses[i].In(sentence.Text)}”把原文的两件事合成了一件，原文是“{quote.Claim.Clauses[clause].In(quote.Claim.Text)}”");
        }
    }

    private static bool IsTopicOfOther(Alignment alignment, CitedText quote, int clause, (char One, char Other) topic)
    {
        foreach (var other in alignment.Quotes)
        {
            for (var i = 0; i < other.Claim.Clauses.Count; i++)
            {
                if ((other != quote || i != clause) && !IsCondition(other.Claim, i) && Topic(other.Claim, i) == topic)
                    return true;
            }
        }

        return false;
    }

    /// <summary>…的 states a condition of what follows, and may be told with it.</summary>
    private static bool IsCondition(ClaimText text, int clause) => text.Text[text.Clauses[clause].End - 1] == '的' || text.Clauses[clause].IsLeadIn;

    /// <summary>The first two characters, when they are no verb, marker or word of the frame.</summary>
    private static (char One, char Other)? Topic(ClaimText text, int clause)
    {
        var (start, end) = (text.Clauses[clause].Start, text.Clauses[clause].End);
        if (end - start < 4 || !WordPairs.IsWord(text.Text[start]) || text.IsSkipped(start) || text.IsSkipped(start + 1))
            return null;
        if (WordCheck.ClaimsNothing(text.Text[start], text.Text[start + 1]) || Markers.In(text.Text, start, Math.Min(end, start + 3)).Count > 0 || WordCheck.Joins(text.Text[start]))
            return null;
        return (text.Text[start], text.Text[start + 1]);
    }
}
