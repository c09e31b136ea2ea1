using ReformBot.Answering.Retrieval;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;

namespace ReformBot.Answering.Composition;

/// <summary>A question with its evidence read closely: what every way of answering works from.</summary>
/// <param name="Question">The question, or one part of it.</param>
/// <param name="Candidates">Sentences, best first.</param>
/// <param name="Documents">The best documents whole, by id, so that a clause can be shown with what belongs to it.</param>
internal sealed record Reading(
    Question Question,
    Evidence Evidence,
    CandidateScorer Scorer,
    IReadOnlyList<Candidate> Candidates,
    IReadOnlyDictionary<string, StoredDocument> Documents)
{
    public AnswerGate Gate { get; } = new(Question, Evidence, Documents, Scorer.Matcher);

    /// <summary>The passages of the document in order, or only the one that was found when the document was not opened.</summary>
    public IReadOnlyList<Passage> PassagesAround(RankedPassage found) =>
        Documents.TryGetValue(found.Card.Id, out var document) ? document.Passages : [found.Passage];

    /// <summary>The same evidence read for a part of the question.</summary>
    public Reading For(Question part)
    {
        if (ReferenceEquals(part, Question))
            return this;
        var scorer = new CandidateScorer(part, Evidence, Documents);
        return new Reading(part, Evidence, scorer, scorer.Score(), Documents);
    }
}
