using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;

namespace ReformBot.Answering.Retrieval;

/// <summary>What was found for a question: the only things that may be cited.</summary>
/// <param name="Ranked">Passages that may be evidence, best first by what vouches for an answer.</param>
/// <param name="SetAside">Passages that may not, each with its reason, best first.</param>
/// <param name="Weights">Of the question's terms in this library.</param>
/// <param name="Documents">How many documents of the library were looked at.</param>
/// <param name="Passages">How many passages they have.</param>
internal sealed record Evidence(
    IReadOnlyList<RankedPassage> Ranked, IReadOnlyList<RankedPassage> SetAside, TermWeights Weights, Question Question, int Documents, int Passages)
{
    /// <summary>Documents that another one of the library has ended, by id.</summary>
    public IReadOnlyDictionary<string, Repealer> Repealed { get; init; } = new Dictionary<string, Repealer>();

    /// <summary>The days on which a document is in force, as far as the library knows.</summary>
    public Validity ValidityOf(DocumentCard card) => Validity.Of(card.Metadata, Repealed.GetValueOrDefault(card.Id)?.From);
}
