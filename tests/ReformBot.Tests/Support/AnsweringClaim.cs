using ReformBot.Answering.Citations;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Support;

/// <summary>Quotations as a sentence would claim them.</summary>
internal static class AnsweringClaim
{
    /// <summary>The words at the place where they stand in the text.</summary>
    public static ClaimedQuote Of(string original, string words, PolicyMetadata? metadata = null, string locator = "")
    {
        var start = original.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"the test's own text does not hold: {words}");
        return At(original, new TextSpan(start, words.Length), words, metadata, locator);
    }

    /// <summary>The whole text, quoted as it stands.</summary>
    public static ClaimedQuote Whole(string original, PolicyMetadata? metadata = null) => At(original, new TextSpan(0, original.Length), original, metadata);

    public static ClaimedQuote At(string original, TextSpan span, string words, PolicyMetadata? metadata = null, string locator = "")
    {
        const string Name = "a.txt";
        var card = new DocumentCard(DocumentIds.OfDocument(Name), Name, 1, DocumentStatus.Current, "text/plain", metadata ?? PolicyMetadata.Unknown, 1);
        return new ClaimedQuote(original, span, words, card, locator);
    }
}
