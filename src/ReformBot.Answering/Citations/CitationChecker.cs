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
    public static ImmutableArray<CheckFailure> Check(string sentence, IReadOnlyList<ClaimedQuote> quotes, IReadOnlyCollection<int> counted) =>
        [.. Find(sentence, quotes, counted).Select(finding => finding.Failure).Distinct()];

    /// <summary>The same with the words that failed; what is wrong with the quotations themselves is told alone.</summary>
    public static ImmutableArray<CheckFinding> Find(string sentence, IReadOnlyList<ClaimedQuote> quotes, IReadOnlyCollection<int> counted)
    {
        var findings = CheckFacts(sentence, quotes, counted);
        return quotes.Count == 0 || findings.Any(finding => finding.Failure is CheckFailure.QuoteNotVerbatim or CheckFailure.QuoteOutsideDocument)
            ? findings
            : [.. findings.Concat(Entailment.Find(sentence, quotes, counted)).DistinctBy(finding => finding.Words)];
    }

    /// <summary>
    /// Quotations, numbers, dates, 文号 and names alone: enough for the documents' own clauses in a frame of our rules, which says nothing else.
    /// </summary>
    public static ImmutableArray<CheckFinding> CheckFacts(string sentence, IReadOnlyList<ClaimedQuote> quotes, IReadOnlyCollection<int> counted)
    {
        if (quotes.Count == 0)
            return SaysNothing(sentence, counted) ? [] : [new CheckFinding(CheckFailure.NoQuote, "这句话没有引用原文")];
        var findings = quotes.Select(QuoteFinding).OfType<CheckFinding>().ToImmutableArray();
        if (findings.Length > 0)
            return findings;
        var said = QuoteFacts.Of(quotes);
        return [.. NumberFindings(sentence, said, counted)
            .Concat(DocumentNumberFindings(sentence, said))
            .Concat(NameFindings(CharacterFolder.Fold(sentence), said))
            .Distinct()];
    }

    /// <summary>A sentence about the library itself (how many documents were looked at) needs no quotation, but may hold no other number.</summary>
    private static bool SaysNothing(string sentence, IReadOnlyCollection<int> counted) =>
        QuantityReader.Read(sentence).All(quantity => IsCounted(quantity, counted)) && DocumentNumber.FindAll(sentence).Count == 0;

    /// <summary>The bot counts documents and places, never money, persons or days.</summary>
    internal static bool IsCounted(Quantity quantity, IReadOnlyCollection<int> counted) =>
        quantity.Class is UnitClass.Things or UnitClass.None && counted.Any(number => number == quantity.Value);

    private static CheckFinding? QuoteFinding(ClaimedQuote quote)
    {
        if (quote.Span.Start < 0 || quote.Span.Length <= 0 || quote.Span.End > quote.Original.Length)
            return new CheckFinding(CheckFailure.QuoteOutsideDocument, "引用的位置不在文件中");
        var claimed = QuoteEssence.Of(quote.Text);
        return claimed.Length > 0 && claimed == QuoteEssence.Of(quote.Span.In(quote.Original))
            ? null
            : new CheckFinding(CheckFailure.QuoteNotVerbatim, $"引文与原文不一致：“{quote.Text}”");
    }

    private static IEnumerable<CheckFinding> NumberFindings(string sentence, QuoteFacts said, IReadOnlyCollection<int> counted)
    {
        sentence = Readings.Of(sentence);
        foreach (var quantity in QuantityReader.Read(sentence))
        {
            if (IsCounted(quantity, counted) || IsArticle(quantity, sentence))
                continue;
            var words = quantity.Span.In(sentence);
            if (Sums.Holds(sentence, quantity, said.Quantities))
                continue;
            if (!said.Values.Contains(quantity.Value) && !said.Holds(quantity))
                yield return new CheckFinding(CheckFailure.NumberUnknown, $"{(quantity.Class == UnitClass.Money ? "数额" : "数字")}“{words}”不在所引原文");
            else if (quantity.Unit.Length > 0 && !said.Holds(quantity))
                yield return new CheckFinding(CheckFailure.UnitChanged, $"“{words}”的单位与原文不同");
        }

        foreach (var date in ChineseDate.FindAll(sentence).Where(date => !said.Dates(date)))
            yield return new CheckFinding(CheckFailure.NumberUnknown, $"日期“{date.Span.In(sentence)}”不在所引原文");
        foreach (var rate in QuoteFacts.RatesIn(sentence).Where(rate => !said.Rates.Contains(rate)))
            yield return new CheckFinding(CheckFailure.UnitChanged, $"“{rate}”不在所引原文");
    }

    /// <summary>一家, 一名: an article as often as a number; the comparison by statements looks at it again.</summary>
    private static bool IsArticle(Quantity quantity, string sentence) => quantity.Value == 1 && sentence[quantity.Span.Start] == '一' && quantity.Unit is "个" or "家" or "名" or "位" or "项" or "种" or "人";

    private static IEnumerable<CheckFinding> DocumentNumberFindings(string sentence, QuoteFacts said) =>
        DocumentNumber.FindAll(sentence)
            .Where(mention => !said.Numbers.Contains(mention.Number))
            .Select(mention => new CheckFinding(CheckFailure.DocumentNumberUnknown, $"文号“{mention.Number}”不在所引原文"));

    private static IEnumerable<CheckFinding> NameFindings(string folded, QuoteFacts said)
    {
        foreach (var title in Between(folded, '《', '》').Where(title => !said.Names(title)))
            yield return new CheckFinding(CheckFailure.TitleUnknown, $"文件名《{title}》不在所引原文");
        foreach (var words in Between(folded, '"', '"').Where(words => !said.Names(words)))
            yield return new CheckFinding(CheckFailure.QuotedWordsUnknown, $"引号内的“{words}”不是原文的字句");
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
