using System.Collections.Immutable;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>A quotation as a sentence claims it, beside the document it is said to come from.</summary>
/// <param name="Original">The decoded original of the document.</param>
/// <param name="Span">Where the quotation is said to stand.</param>
/// <param name="Text">The words, repaired, as the sentence shows them.</param>
/// <param name="Card">What is known of the document; its title, issuers, dates and number may be named.</param>
/// <param name="Locator">The clause, which may be named.</param>
public sealed record ClaimedQuote(string Original, TextSpan Span, string Text, DocumentCard Card, string Locator)
{
    /// <summary>Headings above the quotation, outermost first; what they say of place, grade or subject holds for it.</summary>
    public ImmutableArray<string> Headings { get; init; } = [];
}
