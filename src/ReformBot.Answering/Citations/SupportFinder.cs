using ReformBot.Answering.Composition;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>Which words of a cited passage a sentence stands on: the fewest neighbouring sentences that pass the check.</summary>
internal static class SupportFinder
{
    /// <summary>但…, 前款…: belongs to the sentence before it.</summary>
    private static readonly string[] Continuing = ["但", "不过", "其中", "前款", "上述", "该", "此"];

    /// <summary>
    /// The span in <see cref="Passage.Text"/>. The whole passage when no part of it passes: then the check of the sentence says what is missing.
    /// </summary>
    /// <param name="besides">What else the sentence cites; the passage need only support the rest.</param>
    public static TextSpan Find(string sentence, DocumentCard card, Passage passage, IReadOnlyList<ClaimedQuote>? besides = null)
    {
        var sentences = SentenceCutter.Cut(passage.Text);
        for (var length = 1; length < sentences.Count; length++)
        {
            TextSpan? shortest = null;
            for (var first = 0; first + length <= sentences.Count; first++)
            {
                var span = TextSpan.FromBounds(sentences[first].Start, sentences[first + length - 1].End);
                if ((shortest is not { } best || span.Length < best.Length) && Supports(sentence, card, passage, span, besides ?? []))
                    shortest = span;
            }

            if (shortest is { } found)
                return WithWhatBelongs(passage.Text, sentences, found);
        }

        return new TextSpan(0, passage.Text.Length);
    }

    /// <summary>The passage as a quotation of the sentence, in the passage's own coordinates.</summary>
    public static ClaimedQuote Claimed(DocumentCard card, Passage passage, TextSpan span) =>
        new(passage.Text, span, span.In(passage.Text), card, passage.Locator) { Headings = passage.Headings };

    private static bool Supports(string sentence, DocumentCard card, Passage passage, TextSpan span, IReadOnlyList<ClaimedQuote> besides) =>
        CitationChecker.Find(sentence, [Claimed(card, passage, span), .. besides], []).IsEmpty;

    /// <summary>An exception that follows, and what a sentence that begins with 其中 or 该 refers to.</summary>
    private static TextSpan WithWhatBelongs(string text, IReadOnlyList<TextSpan> sentences, TextSpan found)
    {
        foreach (var sentence in sentences)
        {
            var words = sentence.In(text);
            if (sentence.End <= found.Start || sentence.Start < found.Start)
                continue;
            if (sentence.Start >= found.End && words.StartsWith('但'))
                return TextSpan.FromBounds(found.Start, sentence.End);
            if (sentence.Start >= found.End)
                break;
        }

        var begins = found.In(text);
        var before = sentences.LastOrDefault(sentence => sentence.End <= found.Start);
        return !before.IsEmpty && Continuing.Any(word => begins.StartsWith(word, StringComparison.Ordinal)) ? TextSpan.FromBounds(before.Start, found.End) : found;
    }
}
