using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;

namespace ReformBot.Answering.Retrieval;

/// <summary>Question → candidates of the engine → our ranking → evidence.</summary>
internal sealed class EvidenceRetriever(IPolicyLibrary library, IPassageIndex index)
{
    /// <summary>Candidates asked of the engine; the gold passage of policy questions was among the first 200 whenever it was found at all.</summary>
    public const int Candidates = 200;

    private readonly RepealLedger repeals = new(library);

    public async ValueTask<Evidence> RetrieveAsync(Question question, CancellationToken cancellationToken)
    {
        using var time = FlowMeter.BeginRetrieval();
        var weights = await TermWeights.OfAsync(question, index, cancellationToken);
        var statistics = await index.StatisticsAsync(cancellationToken);
        if (weights.Asked.IsEmpty && weights.Law.IsEmpty)
            return new Evidence([], [], weights, question, statistics.Documents, statistics.Passages);
        var hits = await index.SearchAsync(new PassageQuery([.. weights.Asked, .. weights.Law], Candidates), cancellationToken);
        var cards = await library.CardsAsync([.. hits.Select(hit => hit.Passage.DocumentId).Distinct()], cancellationToken);
        var ranked = new EvidenceRanker(question, weights).Rank(hits, cards);
        return new Evidence(
            [.. ranked.Where(passage => passage.SetAside is null).OrderByDescending(passage => passage.Vouched)],
            [.. ranked.Where(passage => passage.SetAside is not null)],
            weights,
            question,
            statistics.Documents,
            statistics.Passages)
        {
            Repealed = await repeals.OfAsync(cards.Values, statistics.Version, cancellationToken),
        };
    }
}
