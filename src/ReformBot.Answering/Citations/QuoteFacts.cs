using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>Everything that the quotations of one sentence and the data of their sources say, ready for comparison.</summary>
internal sealed class QuoteFacts
{
    private readonly List<Quantity> quantities = [];
    private readonly List<string> texts = [];
    private readonly List<string> names = [];
    private readonly List<ChineseDate> dates = [];

    /// <summary>Every number of the quotations, titles, issuers, dates and locators.</summary>
    public HashSet<decimal> Values { get; } = [];

    public IReadOnlyList<Quantity> Quantities => quantities;

    public HashSet<DocumentNumber> Numbers { get; } = [];

    /// <summary>每月, 每人: what a number is paid for.</summary>
    public HashSet<string> Rates { get; } = [];

    public static QuoteFacts Of(IEnumerable<ClaimedQuote> quotes)
    {
        var facts = new QuoteFacts();
        foreach (var quote in quotes)
        {
            var metadata = quote.Card.Metadata;
            facts.Add(quote.Text, isQuote: true);
            if (TableRows.WithHead(quote.Text, quote.Headings) is { } row)
                facts.Add(row, isQuote: false);
            facts.Add(quote.Card.Title, isQuote: false);
            facts.Add(quote.Locator, isQuote: false);
            foreach (var issuer in metadata.Issuers)
                facts.Add(issuer.Value, isQuote: false);
            if (metadata.Number is { } number)
                facts.Add(number.Value.ToString(), isQuote: false);
            foreach (var date in new[] { metadata.Dates.Signed, metadata.Dates.Printed, metadata.Dates.Published, metadata.Dates.Effective, metadata.Dates.Expires })
            {
                if (date is not null)
                    facts.Add($"{date.Value.Year}年{date.Value.Month}月{date.Value.Day}日", isQuote: false);
            }
        }

        return facts;
    }

    /// <summary>The same number of the same thing; 万元 and 元 are one once the value is worked out.</summary>
    public bool Holds(Quantity quantity) => quantities.Any(said => Units.Same(said, quantity));

    /// <summary>All that the date says, one date of the quotations says: its day, month and year are not put together from two.</summary>
    public bool Dates(ChineseDate date) => dates.Exists(said =>
        (date.Year is null || date.Year == said.Year) && (date.Month is null || date.Month == said.Month) && (date.Day is null || date.Day == said.Day));

    /// <summary>The words with 每, and the character behind it; 每名 and 每位 are 每人.</summary>
    public static IEnumerable<string> RatesIn(string text)
    {
        var words = Wordings.Of(text);
        for (var at = words.IndexOf('每'); at >= 0 && at + 1 < words.Length; at = words.IndexOf('每', at + 1))
        {
            if (words[at + 1] is '名' or '位')
                yield return "每人";
            else if ("年月天日周季次人户家届期批班轮场台套亩件项个份篇栋座处所生".Contains(words[at + 1], StringComparison.Ordinal))
                yield return words.Substring(at, 2);
        }
    }

    /// <summary>True when the words stand in one quotation or are (the beginning of) a title, cut with …, or a part of it.</summary>
    public bool Names(string folded)
    {
        var words = Squeeze(folded).TrimEnd('…');
        return words.Length == 0 || texts.Exists(text => text.Contains(words, StringComparison.Ordinal)) || names.Exists(name => name.Contains(words, StringComparison.Ordinal));
    }

    private static string Squeeze(string folded) => string.Concat(folded.Where(character => !char.IsWhiteSpace(character)));

    private void Add(string text, bool isQuote)
    {
        (isQuote ? texts : names).Add(Squeeze(CharacterFolder.Fold(text)));
        text = Readings.Of(text);
        foreach (var quantity in QuantityReader.Read(text))
        {
            Values.Add(quantity.Value);
            quantities.Add(quantity);
        }

        dates.AddRange(ChineseDate.FindAll(text));
        Rates.UnionWith(RatesIn(text));
        foreach (var mention in DocumentNumber.FindAll(text))
            Numbers.Add(mention.Number);
    }
}
