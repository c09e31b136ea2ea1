using System.Collections.Immutable;
using ReformBot.Answering.Citations;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Evidence → the shortest set of verbatim clauses that answers, by kind of question. No model.</summary>
internal sealed class ExtractiveComposer
{
    public Draft Compose(Reading reading) => Choose(reading) with { IsByRule = true };

    private static Draft Choose(Reading reading)
    {
        if (ClarifyAnswer.Choose(reading) is { } clarify)
            return clarify;
        if (PlacesAnswer.Suits(reading.Question) && Places(reading) is { } places)
            return places;
        if (ValidityAnswer.Suits(reading.Question) && ValidityAnswer.Choose(reading) is { } validity)
            return new Draft { Kind = ReplyKind.Answered, Sentences = validity };
        if (DocumentAnswer.Choose(reading) is { } document)
            return new Draft { Kind = ReplyKind.Answered, Sentences = document };
        var parts = QuestionParts.Of(reading.Question).Select(reading.For).ToList();
        var quotations = parts.SelectMany(Quotations).DistinctBy(quotation => (quotation.Card.Id, quotation.Span)).ToList();
        if (quotations.Count == 0)
            return NoEvidence(reading);
        var isOnlySource = quotations.DistinctBy(quotation => quotation.Card.Id).Count() == 1;
        return new Draft { Kind = ReplyKind.Answered, Sentences = [.. WithoutRepeats(quotations).Select(quotation => Sentence(reading, quotation, isOnlySource))] };
    }

    private static IEnumerable<Quotation> Quotations(Reading reading)
    {
        if (LabelledField.Choose(reading) is { } field)
            return [field];
        var chosen = FactsAnswer.Choose(reading);
        if (chosen.Count > 0 && ListAnswer.Choose(reading, chosen[0]) is { } list)
            return list;
        if (chosen.Count == 1 && reading.Question.Wanted == Wanted.Number && OpenQuestion.Grades(reading, chosen[0]) is { } grades)
            return [grades];
        return chosen.Select(candidate => Quote(reading, candidate));
    }

    /// <summary>The whole sentence is cited; a long one is shown from where it answers.</summary>
    private static Quotation Quote(Reading reading, Candidate candidate)
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

    /// <summary>What stands inside another quotation is not quoted again.</summary>
    private static IEnumerable<Quotation> WithoutRepeats(IReadOnlyList<Quotation> quotations) =>
        quotations.Where(quotation => !quotations.Any(other => other != quotation && other.Card.Id == quotation.Card.Id && other.Span.Contains(quotation.Span) && other.Span != quotation.Span));

    /// <summary>
    /// A sentence that only announces is quoted with what it announces: a lead-in with the list behind it, a heading sentence with the next one.
    /// </summary>
    private static TextSpan Whole(Reading reading, Candidate candidate)
    {
        var text = candidate.Source.Passage.Text;
        if (BlockExpander.IsLeadIn(candidate.Text))
            return TextSpan.FromBounds(candidate.Span.Start, ListAnswer.Suits(reading.Question) ? text.Length : BlockExpander.EndOfNext(text, candidate.Span));
        var span = candidate.Span;
        if (BlockExpander.IsHeadingSentence(candidate.Text) && !reading.Question.Wanted.IsFact())
            span = TextSpan.FromBounds(span.Start, BlockExpander.EndOfNext(text, span));
        while (ListAnswer.Suits(reading.Question) && span.Length < ShortForAList && BlockExpander.EndOfNext(text, span) is var end && end > span.End)
            span = TextSpan.FromBounds(span.Start, end);
        return ListAnswer.Suits(reading.Question) ? BlockExpander.WholeSentence(text, span) : span;
    }

    /// <summary>Characters below which one sentence of a measure, a condition or a list is hardly all of it.</summary>
    private const int ShortForAList = 90;

    private static Draft? Places(Reading reading)
    {
        var lines = PlacesAnswer.Choose(reading);
        var found = lines.Count(line => line.Best is not null);
        if (found == 0 || found < 2 && reading.Question.Places.Length < 2)
            return null;
        var looked = reading.Evidence.Documents;
        var intro = reading.Question.Places.Length >= 2 ? [] : ImmutableArray.Create(new DraftSentence($"{looked}份文件中有{found}份写到：", []));
        return new Draft
        {
            Kind = lines.All(line => line.Best is not null) ? ReplyKind.Answered : ReplyKind.Partial,
            Sentences = [.. intro, .. lines.Select(line => line.Best is { } best ? Line(reading, line.Place, best) : new DraftSentence($"{line.Place}：文件未载明。", []))],
            Counted = intro.IsEmpty ? [] : [looked, found],
        };
    }

    private static DraftSentence Line(Reading reading, string place, Candidate best)
    {
        var quotation = Quote(reading, best);
        return new DraftSentence($"{place}：{quotation.Shown}", [quotation]);
    }

    private static DraftSentence Sentence(Reading reading, Quotation quotation, bool isOnlySource) =>
        new(SourceWording.Lead(quotation.Card, quotation.Locator, reading.Evidence.ValidityOf(quotation.Card).StatusOn(reading.Question.Today), isOnlySource) + quotation.Shown, [quotation]);

    private static Draft NoEvidence(Reading reading)
    {
        var question = reading.Question;
        var nearest = NearestOf(reading);
        var missing = nearest is null ? null : reading.Gate.Missing(nearest);
        var place = question.Places.IsEmpty ? "" : $"（{string.Join('、', question.Places.Select(named => named[0].Name).Distinct())}）";
        var text = $"现有文件中没有查到能回答这个问题的内容{place}{(missing is null ? "" : "：" + missing)}。";
        return new Draft
        {
            Kind = ReplyKind.NoEvidence,
            Sentences = nearest is null ? [new DraftSentence(text, [])] : [new DraftSentence(text, []), Nearest(nearest)],
            Note = FixedReplies.Hotlines,
        };
    }

    private static Candidate? NearestOf(Reading reading)
    {
        var texts = reading.Candidates.Where(candidate => IsText(candidate.Source.Passage.Kind)).ToList();
        var near = texts.Where(candidate => FactsAnswer.IsNearTop(reading, candidate)).ToList();
        return near.Count > 0 ? LeadingDocument.Of(reading, near) : texts.FirstOrDefault() ?? reading.Candidates.FirstOrDefault();
    }

    /// <summary>抄送 and the like are never the nearest passage.</summary>
    private static bool IsText(ClauseKind kind) => kind is ClauseKind.Paragraph or ClauseKind.TableRow or ClauseKind.Section or ClauseKind.Question;

    private static DraftSentence Nearest(Candidate nearest)
    {
        var quotation = Quotation.Of(nearest.Source.Card, nearest.Source.Passage, nearest.Span);
        return new DraftSentence($"最接近的是{SourceWording.Name(quotation.Card)}：{quotation.Text}", [quotation]);
    }
}
