using ReformBot.Answering.Composition;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Writing;

/// <summary>Whether the sentences that stand answer the question, or only tell true things near it.</summary>
internal sealed class AnswerFit(WritingTask task, NumberedEvidence evidence)
{
    /// <summary>The question's parts, each with the evidence read for it.</summary>
    private readonly Lazy<IReadOnlyList<Reading>> parts = new(() => [.. QuestionParts.Of(task.Reading.Question).Select(task.Reading.For)]);

    public int Parts => parts.Value.Count;

    /// <summary>The parts of the question that no sentence answers; all of them when nothing that was said is an answer.</summary>
    public IReadOnlyList<Question> Unanswered(IReadOnlyCollection<Verdict> said) =>
        [.. parts.Value.Where(part => !said.Any(verdict => Answers(part, verdict))).Select(part => part.Question)];

    /// <summary>What was asked for (a sum, a date…) stands in the sentence, and its subject is the question's.</summary>
    private bool Answers(Reading part, Verdict verdict)
    {
        var stands = verdict.Stands!;
        var text = CharacterFolder.Fold(stands.Text);
        var quotes = CharacterFolder.Fold(string.Join('\n', stands.Quotations.Select(quotation => quotation.Text)));
        // A fact has to be said; that a measure is one may also show in the words that stand behind the sentence.
        var holder = part.Question.Wanted.IsFact() ? text : $"{text}\n{quotes}";
        if (!WantedEvidence.In(part.Question, holder, [.. QuantityReader.Read(holder)]))
            return false;
        var all = $"{text}\n{quotes}\n{Around(verdict)}";
        return stands.Quotations.Any(quotation => IsAnswering(part, quotation)) || !IsNearMiss(part) && NamesGrade(part.Question, all) && AnswerGate.IsAmple(task.Reading.Scorer.CoverageOf(all));
    }

    /// <summary>The best sentence of the library is about another year or grade, or another thing is counted in it: what speaks of much less does not answer instead of it.</summary>
    private static bool IsNearMiss(Reading part) =>
        part.Candidates is [var best, ..] && part.Gate.IsNearMiss(best);

    private static bool NamesGrade(Question question, string folded) =>
        question.Qualifiers.All(qualifier => qualifier.Family.MembersIn(folded).Contains(qualifier.Member));

    /// <summary>The documents' own answer stands on it too, or could.</summary>
    private bool IsAnswering(Reading part, Quotation quotation) =>
        task.Draft.Kind is ReplyKind.Answered or ReplyKind.Partial && task.Draft.Sentences.Any(sentence => sentence.Quotations.Any(own => own.Card.Id == quotation.Card.Id && own.Span.Overlaps(quotation.Span))) ||
        part.Candidates.Any(candidate => candidate.Source.Passage.Id == quotation.PassageId
            && candidate.Source.Passage.Body.ToOriginal(candidate.Span).Overlaps(quotation.Span)
            && (!IsNearMiss(part) || FactsAnswer.IsNearTop(part, candidate)) && part.Gate.Missing(candidate) is null && evidence.Gate.OutOfScope(candidate.Source, CharacterFolder.Fold(candidate.Text)) is null);

    private static string Around(Verdict verdict) => CharacterFolder.Fold(string.Join('\n', verdict.Cited.Select(passage =>
        $"{string.Join('\n', passage.Source.Passage.Headings)}\n{passage.Source.Card.Title}")));
}
