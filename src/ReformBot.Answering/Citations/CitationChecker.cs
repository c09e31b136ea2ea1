using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>
/// Holds every sentence against its own quotations (design invariant 2): the quotations are verbatim, and every number with what it counts, every
/// 发文字号, every name in title or quotation marks stands in them or in the data of their source. Runs on every reply, extractive ones included.
/// </summary>
public static class CitationChecker
{
    /// <summary>Empty when the sentence stands.</summary>
    /// <param name="sentence">Without citation marks.</param>
    /// <param name="counted">Numbers that the bot counted itself about its library.</param>
    public static ImmutableArray<CheckFailure> Check(string sentence, IReadOnlyList<ClaimedQuote> quotes, IReadOnlyCollection<int> counted)
    {
        if (quotes.Count == 0)
            return SaysNothing(sentence, counted) ? [] : [CheckFailure.NoQuote];
        var failures = ImmutableArray.CreateBuilder<CheckFailure>();
        foreach (var quote in quotes)
            if (QuoteFailure(quote) is { } failure)
                failures.Add(failure);
        if (failures.Count > 0)
            return failures.ToImmutable();

        var said = QuoteFacts.Of(quotes);
        failures.AddRange(NumberFailures(sentence, said, counted));
        if (DocumentNumber.FindAll(sentence).Any(mention => !said.Numbers.Contains(mention.Number)))
            failures.Add(CheckFailure.DocumentNumberUnknown);
        failures.AddRange(NameFailures(CharacterFolder.Fold(sentence), said));
        return [.. failures.Distinct()];
    }

    /// <summary>A sentence about the library itself (how many documents were looked at) needs no quotation, but may hold no other number.</summary>
    private static bool SaysNothing(string sentence, IReadOnlyCollection<int> counted) =>
        QuantityReader.Read(sentence).All(quantity => IsCounted(quantity, counted)) && DocumentNumber.FindAll(sentence).Count == 0;

    /// <summary>The bot counts documents and places, never money, persons or days.</summary>
    private static bool IsCounted(Quantity quantity, IReadOnlyCollection<int> counted) =>
        quantity.Class is UnitClass.Things or UnitClass.None && counted.Any(number => number == quantity.Value);

    private static CheckFailure? QuoteFailure(ClaimedQuote quote)
    {
        if (quote.Span.Start < 0 || quote.Span.Length <= 0 || quote.Span.End > quote.Original.Length)
            return CheckFailure.QuoteOutsideDocument;
        var claimed = QuoteEssence.Of(quote.Text);
        return claimed.Length > 0 && claimed == QuoteEssence.Of(quote.Span.In(quote.Original)) ? null : CheckFailure.QuoteNotVerbatim;
    }

    private static IEnumerable<CheckFailure> NumberFailures(string sentence, QuoteFacts said, IReadOnlyCollection<int> counted)
    {
        foreach (var quantity in QuantityReader.Read(sentence))
        {
            if (IsCounted(quantity, counted))
                continue;
            if (!said.Values.Contains(quantity.Value))
                yield return CheckFailure.NumberUnknown;
            else if (quantity.Unit.Length > 0 && !said.Holds(quantity))
                yield return CheckFailure.UnitChanged;
        }

        if (!ChineseDate.FindAll(sentence).All(said.Dates))
            yield return CheckFailure.NumberUnknown;
        if (!QuoteFacts.RatesIn(sentence).All(said.Rates.Contains))
            yield return CheckFailure.UnitChanged;
    }

    private static IEnumerable<CheckFailure> NameFailures(string folded, QuoteFacts said)
    {
        foreach (var title in Between(folded, '《', '》'))
        {
            if (!said.Names(title))
                yield return CheckFailure.TitleUnknown;
        }

        foreach (var words in Between(folded, '"', '"'))
        {
            if (!said.Names(words))
                yield return CheckFailure.QuotedWordsUnknown;
        }
    }

    private static IEnumerable<string> Between(string text, char open, char close)
    {
        for (var start = text.IndexOf(open); start >= 0 && start + 1 < text.Length;)
        {
            var end = text.IndexOf(close, start + 1);
            if (end < 0)
                yield break;
            yield return text[(start + 1)..end];
            start = end + 1 < text.Length ? text.IndexOf(open, end + 1) : -1;
        }
    }
}
