using System.Collections.Immutable;
using ReformBot.Answering.Composition;
using ReformBot.Answering.Retrieval;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Writing;

/// <summary>
/// What an answer owes beside what the model said, in the documents' own words: the places of a comparison, of which a missing one is named; every
/// place or grade that the question left open (design invariant 7); what is in force, when only lapsed rules were told; a second question.
/// </summary>
internal static class OwedSentences
{
    public static ImmutableArray<DraftSentence> Of(WritingTask task, IReadOnlyList<Verdict> said, IReadOnlyList<Question> unanswered)
    {
        var question = task.Reading.Question;
        var own = task.Draft.Kind is ReplyKind.Answered or ReplyKind.Partial ? task.Draft.Sentences : [];
        if (question.Places.Length >= 2)
            return [.. question.Places.Where(named => !said.Any(verdict => IsOf(named, verdict))).SelectMany(named => OfPlace(named, own))];
        var told = said.SelectMany(verdict => verdict.Cited).ToList();
        var sources = told.Select(passage => passage.Source.Card.Id).ToHashSet();
        if (IsOpen(question, own))
            return [.. own.Where(sentence => !sentence.Quotations.IsEmpty && !sentence.Quotations.Any(quotation => sources.Contains(quotation.Card.Id)))];
        if (told.TrueForAll(passage => passage.HasLapsed))
            return [.. own.Where(sentence => sentence.Quotations.Any(quotation => !told.Exists(passage => passage.Source.Card.Id == quotation.Card.Id)))];
        if (AreGradesOpen(task) && !HoldsAllFigures(said, own))
            return own;
        return [.. own.Where(sentence => unanswered.Any(part => WantedEvidence.In(part, CharacterFolder.Fold(sentence.Text), [.. QuantityReader.Read(sentence.Text)])))];
    }

    private static bool IsOf(ImmutableArray<Region> named, Verdict verdict) =>
        named.Any(region => ScopeFit.Names(CharacterFolder.Fold(verdict.Stands!.Text), region)) ||
        verdict.Cited.Any(passage => IsIn(named, passage.Source.Card.Metadata.Place?.Value));

    private static bool IsIn(ImmutableArray<Region> named, Region? place) => place is not null && named.Any(region => region.Contains(place));

    private static IEnumerable<DraftSentence> OfPlace(ImmutableArray<Region> named, ImmutableArray<DraftSentence> own)
    {
        var told = own.Where(sentence => sentence.Quotations.Any(quotation => IsIn(named, quotation.Card.Metadata.Place?.Value))).ToList();
        return told.Count > 0 ? told : [new DraftSentence($"{named[0].Name}：文件未载明。", [])];
    }

    /// <summary>Several documents answer each for their place.</summary>
    private static bool IsOpen(Question question, ImmutableArray<DraftSentence> own) =>
        (PlacesAnswer.Suits(question) || question.Wanted.IsFact() && question.Places.IsEmpty) &&
        own.SelectMany(sentence => sentence.Quotations).DistinctBy(quotation => quotation.Card.Id).Count() > 1;

    private static bool AreGradesOpen(WritingTask task)
    {
        var reading = task.Reading;
        return reading.Question.Wanted == Wanted.Number && FactsAnswer.Choose(reading) is [var only] && OpenQuestion.Grades(reading, only) is not null;
    }

    private static bool HoldsAllFigures(IReadOnlyList<Verdict> said, ImmutableArray<DraftSentence> own)
    {
        var values = said.SelectMany(verdict => QuantityReader.Read(verdict.Stands!.Text)).Select(quantity => quantity.Value).ToHashSet();
        return own.SelectMany(sentence => QuantityReader.Read(sentence.Text)).Where(quantity => quantity.Class is not (UnitClass.Date or UnitClass.Rank or UnitClass.None))
            .All(quantity => values.Contains(quantity.Value));
    }
}
