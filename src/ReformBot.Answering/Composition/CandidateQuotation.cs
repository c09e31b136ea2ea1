using ReformBot.Answering.Citations;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>From a sentence that answers to the words that are cited and those that are shown.</summary>
internal static class CandidateQuotation
{
    /// <summary>The whole sentence is cited; a long one is shown from where it answers.</summary>
    public static Quotation Of(Reading reading, Candidate candidate)
    {
        var under = reading.Question.Wanted.IsFact() ? [] : BlockExpander.UnderHeading(candidate.Source.Passage, reading.PassagesAround(candidate.Source));
        if (under.Count > 0)
            return Quotation.Of(candidate.Source.Card, under);
        if (candidate.Span.Length == candidate.Source.Passage.Text.Length && Row(reading, candidate) is { } row)
            return row;
        var whole = Whole(reading, candidate);
        var quotation = Quotation.Of(candidate.Source.Card, candidate.Source.Passage, whole);
        if (whole == candidate.Span)
            return quotation with { Shown = ClauseTrimmer.Trim(reading, candidate).In(candidate.Text) };
        return whole.Start == candidate.Span.Start ? quotation with { Shown = quotation.Shown[ClauseTrimmer.Opening(reading, candidate)..] } : quotation;
    }

    /// <summary>A table row in words, when they hold against the row alone; null when they would need the head as a citation too.</summary>
    private static Quotation? Row(Reading reading, Candidate candidate)
    {
        var card = candidate.Source.Card;
        if (TableRowWording.Of(candidate.Source.Passage) is not { } words || !reading.Documents.TryGetValue(card.Id, out var document))
            return null;
        var quotation = Quotation.Of(card, candidate.Source.Passage, candidate.Span);
        var claimed = new ClaimedQuote(document.Original, quotation.Span, quotation.Text, card, quotation.Locator);
        return CitationChecker.CheckFacts(words, [claimed], []).IsEmpty ? quotation with { Shown = words } : null;
    }

    /// <summary>
    /// A sentence that only announces is quoted with what it announces: a lead-in with the list behind it, a heading sentence with the next one.
    /// </summary>
    private static TextSpan Whole(Reading reading, Candidate candidate)
    {
        var text = candidate.Source.Passage.Text;
        if (BlockExpander.IsLeadIn(candidate.Text))
            return TextSpan.FromBounds(candidate.Span.Start, !reading.Question.Wanted.IsFact() ? BlockExpander.EndOfList(text, candidate.Span) : BlockExpander.EndOfNext(text, candidate.Span));
        if (ListAnswer.Suits(reading.Question) && BlockExpander.ListOf(text, candidate.Span) is { Length: <= LongestList } list)
            return list;
        var span = candidate.Span;
        if (BlockExpander.IsHeadingSentence(candidate.Text) && !reading.Question.Wanted.IsFact())
            span = TextSpan.FromBounds(span.Start, BlockExpander.EndOfNext(text, span));
        while (ListAnswer.Suits(reading.Question) && span.Length < ShortForAList && BlockExpander.EndOfNext(text, span) is var end && end > span.End)
            span = TextSpan.FromBounds(span.Start, end);
        if (!ListAnswer.Suits(reading.Question))
            return span;
        span = BlockExpander.WholeSentence(text, span);
        // 有下列情形，应当…；拒不改正的，…： announces its list with its last part.
        return BlockExpander.IsLeadIn(span.In(text)) ? TextSpan.FromBounds(span.Start, BlockExpander.EndOfList(text, span)) : span;
    }

    /// <summary>Characters of a list that is shown for one of its items.</summary>
    private const int LongestList = 600;

    /// <summary>Characters below which one sentence of a measure, a condition or a list is hardly all of it.</summary>
    private const int ShortForAList = 90;
}
