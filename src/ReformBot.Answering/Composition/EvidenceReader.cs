using ReformBot.Answering.Retrieval;
using ReformBot.Corpus.Library;

namespace ReformBot.Answering.Composition;

/// <summary>Evidence → <see cref="Reading"/>: opens the best documents and scores the sentences.</summary>
internal sealed class EvidenceReader(IPolicyLibrary library)
{
    /// <summary>Documents opened whole; an answer rarely needs a clause of a fourth.</summary>
    private const int Opened = 3;

    public async ValueTask<Reading> ReadAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        var documents = new Dictionary<string, StoredDocument>();
        var best = evidence.Ranked.Select(ranked => ranked.Card.Id).Distinct().Take(Opened).ToList();
        foreach (var id in best.Concat(best.Select(id => evidence.Repealed.GetValueOrDefault(id)?.Card.Id).OfType<string>()).Distinct())
        {
            if (await library.FindAsync(id, null, cancellationToken) is { } document)
                documents[id] = document;
        }

        var scorer = new CandidateScorer(evidence.Question, evidence, documents);
        return new Reading(evidence.Question, evidence, scorer, scorer.Score(), documents);
    }
}
