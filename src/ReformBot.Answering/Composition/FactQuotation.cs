using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>From a fact of the metadata to the words of the document that say it.</summary>
internal static class FactQuotation
{
    /// <summary>The sentence in which the fact stands; null when no character of the text says it (it was declared by the container).</summary>
    public static Quotation? Of(StoredDocument document, TextSpan span)
    {
        if (span.IsEmpty)
            return null;
        foreach (var passage in document.Passages)
        {
            if (!passage.Span.Overlaps(span))
                continue;
            foreach (var sentence in SentenceCutter.Cut(passage.Text))
            {
                if (passage.Body.ToOriginal(sentence).Overlaps(span))
                    return Quotation.Of(document.Card, passage, sentence);
            }
        }

        return null;
    }
}
