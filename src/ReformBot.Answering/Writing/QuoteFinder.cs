using System.Collections.Immutable;
using ReformBot.Answering.Citations;
using ReformBot.Answering.Composition;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Writing;

/// <summary>The fewest words of the cited passages that a sentence stands on.</summary>
internal static class QuoteFinder
{
    /// <summary>Quotations that hold the sentence, or what they do not hold when the passages whole do not either.</summary>
    public static (ImmutableArray<Quotation> Quotations, ImmutableArray<CheckFailure> Failures) Find(string sentence, ImmutableArray<NumberedPassage> cited)
    {
        var failures = ImmutableArray<CheckFailure>.Empty;
        foreach (var spans in new[] { cited.Select(passage => Best(sentence, passage)), cited.Select(passage => Around(sentence, passage)) })
        {
            ImmutableArray<Quotation> quotations = [.. cited.Zip(spans, (passage, span) => Quotation.Of(passage.Source.Card, passage.Source.Passage, span))];
            failures = Check(sentence, quotations, cited);
            if (failures.IsEmpty)
                return (quotations, []);
        }

        return ([], failures);
    }

    private static ImmutableArray<CheckFailure> Check(string sentence, ImmutableArray<Quotation> quotations, ImmutableArray<NumberedPassage> cited) =>
        CitationChecker.Check(
            sentence,
            [.. quotations.Zip(cited, (quotation, passage) => new ClaimedQuote(passage.Document.Original, quotation.Span, quotation.Text, quotation.Card, quotation.Locator))],
            []);

    /// <summary>The one sentence of the passage that shares most with it.</summary>
    private static TextSpan Best(string sentence, NumberedPassage passage) =>
        passage.Sentences.MaxBy(span => Shared(sentence, span.In(passage.Source.Passage.Text)));

    /// <summary>All sentences around that one, up to the next that gives orders.</summary>
    private static TextSpan Around(string sentence, NumberedPassage passage)
    {
        var text = passage.Source.Passage.Text;
        var all = SentenceCutter.Cut(text);
        var best = all.ToList().IndexOf(Best(sentence, passage));
        var (first, last) = (best, best);
        while (first > 0 && passage.Sentences.Contains(all[first - 1]))
            first--;
        while (last + 1 < all.Count && passage.Sentences.Contains(all[last + 1]))
            last++;
        return TextSpan.FromBounds(all[first].Start, all[last].End);
    }

    private static double Shared(string sentence, string words)
    {
        var (one, other) = (Pairs(sentence), Pairs(words));
        return one.Count(other.Contains) / Math.Sqrt(Math.Max(1, other.Count));
    }

    private static HashSet<(char First, char Second)> Pairs(string text)
    {
        var folded = CharacterFolder.Fold(text);
        return [.. folded.Zip(folded.Skip(1)).Where(pair => char.IsLetterOrDigit(pair.First) && char.IsLetterOrDigit(pair.Second))];
    }
}
