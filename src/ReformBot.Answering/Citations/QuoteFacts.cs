using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>Everything that the quotations of one sentence and the data of their sources say, ready for comparison.</summary>
internal sealed class QuoteFacts
{
    private readonly HashSet<(decimal Value, string Unit)> quantities = [];
    private readonly List<string> texts = [];
    private readonly List<string> names = [];

    /// <summary>Every number of the quotations, titles, issuers, dates and locators.</summary>
    public HashSet<decimal> Values { get; } = [];

    public HashSet<DocumentNumber> Numbers { get; } = [];

    public static QuoteFacts Of(IEnumerable<ClaimedQuote> quotes)
    {
        var facts = new QuoteFacts();
        foreach (var quote in quotes)
        {
            var metadata = quote.Card.Metadata;
            facts.Add(quote.Text, isQuote: true);
            facts.Add(quote.Card.Title, isQuote: false);
            facts.Add(quote.Locator, isQuote: false);
            foreach (var issuer in metadata.Issuers)
                facts.Add(issuer.Value, isQuote: false);
            if (metadata.Number is { } number)
                facts.Numbers.Add(number.Value);
            foreach (var date in new[] { metadata.Dates.Signed, metadata.Dates.Printed, metadata.Dates.Published, metadata.Dates.Effective, metadata.Dates.Expires })
            {
                if (date is not null)
                    facts.Add($"{date.Value.Year}年{date.Value.Month}月{date.Value.Day}日", isQuote: false);
            }
        }

        return facts;
    }

    /// <summary>The same number of the same thing; 万元 and 元 are one once the value is worked out.</summary>
    public bool Holds(Quantity quantity) => quantities.Contains((quantity.Value, quantity.Unit));

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
        foreach (var quantity in QuantityReader.Read(text))
        {
            Values.Add(quantity.Value);
            quantities.Add((quantity.Value, quantity.Unit));
        }

        foreach (var mention in DocumentNumber.FindAll(text))
            Numbers.Add(mention.Number);
    }
}
