using System.Collections.Immutable;
using ReformBot.Answering.Citations;
using ReformBot.Answering.Composition;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Writing;

/// <summary>The fewest words of the cited passages that a sentence stands on.</summary>
internal static class QuoteFinder
{
    /// <summary>One quotation for each passage, or what they do not hold when the passages whole do not either.</summary>
    public static (ImmutableArray<Quotation> Quotations, ImmutableArray<CheckFinding> Findings) Find(string sentence, ImmutableArray<NumberedPassage> cited)
    {
        var claims = cited.Select(Whole).ToArray();
        var findings = CitationChecker.Find(sentence, claims, []);
        if (!findings.IsEmpty)
            return ([], findings);
        for (var i = 0; i < cited.Length; i++)
        {
            var (card, passage) = (cited[i].Source.Card, cited[i].Source.Passage);
            claims[i] = SupportFinder.Claimed(card, passage, SupportFinder.Find(sentence, card, passage, [.. claims.Where((_, other) => other != i)]));
        }

        if (cited.Zip(claims).Any(claim => HoldsOrders(claim.First, claim.Second.Span)))
            return ([], [new CheckFinding(CheckFailure.WordsUnknown, "所注材料没有这样写")]);
        return ([.. cited.Zip(claims, (passage, claim) => Quotation.Of(passage.Source.Card, passage.Source.Passage, claim.Span))], []);
    }

    private static ClaimedQuote Whole(NumberedPassage cited) =>
        SupportFinder.Claimed(cited.Source.Card, cited.Source.Passage, new TextSpan(0, cited.Source.Passage.Text.Length));

    /// <summary>True when a sentence that was not offered lies in the span: what it orders is no ground for anything.</summary>
    private static bool HoldsOrders(NumberedPassage cited, TextSpan span) =>
        SentenceCutter.Cut(cited.Source.Passage.Text).Any(sentence => sentence.Overlaps(span) && !cited.Sentences.Contains(sentence));
}
