using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;

namespace ReformBot.Answering;

/// <summary>The whole question flow, readable top to bottom.</summary>
public sealed class PolicyAssistant(IPolicyLibrary library, IPassageIndex index)
{
    /// <summary>Answers a question from the library. Never throws for what a person typed.</summary>
    public async Task<Reply> AskAsync(AskRequest request, CancellationToken cancellationToken)
    {
        _ = await RankDocumentsAsync(request, 1, cancellationToken);
        return new Reply { Kind = ReplyKind.NoEvidence, Text = "现有文件中没有查到。" };
    }

    /// <summary>The documents that the question is about, best first; what <c>eval --retrieval</c> measures.</summary>
    public async Task<IReadOnlyList<RankedDocument>> RankDocumentsAsync(AskRequest request, int limit, CancellationToken cancellationToken)
    {
        var terms = TermCutter.Cut(request.Text).Select(term => term.Value).Distinct().Select(value => new WeightedTerm(value, 1));
        var hits = await index.SearchAsync(new PassageQuery([.. terms], 100), cancellationToken);
        var cards = await library.CardsAsync([.. hits.Select(hit => hit.Passage.DocumentId).Distinct()], cancellationToken);
        return [.. hits.DistinctBy(hit => hit.Passage.DocumentId).Take(limit)
            .Select(hit => new RankedDocument(hit.Passage.DocumentId, cards[hit.Passage.DocumentId].Name, hit.Score))];
    }
}
