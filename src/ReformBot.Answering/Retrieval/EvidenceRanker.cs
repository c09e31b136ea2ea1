using System.Collections.Immutable;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;

namespace ReformBot.Answering.Retrieval;

/// <summary>Candidates → features → score, the same for every engine.</summary>
internal sealed class EvidenceRanker(Question question, TermWeights weights)
{
    private readonly Dictionary<string, double> asked = weights.Asked.ToDictionary(term => term.Value, term => term.Weight);
    private readonly Dictionary<string, (double Title, string? SetAside, Dictionary<string, int> Terms)> documents = [];

    /// <summary>Best first; ties by document name, then ordinal.</summary>
    public IReadOnlyList<RankedPassage> Rank(IEnumerable<PassageHit> hits, IReadOnlyDictionary<string, DocumentCard> cards) =>
        [.. hits.Where(hit => cards.ContainsKey(hit.Passage.DocumentId))
            .Select(hit => Score(hit.Passage, cards[hit.Passage.DocumentId]))
            .OrderByDescending(ranked => ranked.Score)
            .ThenBy(ranked => ranked.Card.Name, StringComparer.Ordinal)
            .ThenBy(ranked => ranked.Passage.Ordinal)];

    private RankedPassage Score(Passage passage, DocumentCard card)
    {
        var (title, setAside, titleTerms) = OfDocument(card);
        var (body, length) = Count(passage.Text);
        var headings = Count(string.Join(' ', passage.Headings)).Terms;
        var (text, heading) = (0.0, 0.0);
        foreach (var (term, weight) in asked)
        {
            var inBody = body.GetValueOrDefault(term);
            var full = inBody + RankingWeights.HeadingShare * headings.GetValueOrDefault(term) + RankingWeights.TitleShare * titleTerms.GetValueOrDefault(term);
            if (full <= 0)
                continue;
            var alone = inBody > 0 ? weight * Saturate(inBody, length) : 0;
            text += alone;
            heading += weight * Saturate(full, length) - alone;
        }

        var kind = (text + heading) * (RankingWeights.OfKind(passage.Kind) - 1);
        ImmutableArray<(string, double)> parts = [("正文", text), ("标题", heading), ("类别", kind), ("地区", title)];
        return new RankedPassage(passage, card, text + heading + kind + title, parts, setAside);
    }

    private (double Place, string? SetAside, Dictionary<string, int> Terms) OfDocument(DocumentCard card)
    {
        if (documents.TryGetValue(card.Id, out var known))
            return known;
        var setAside = ScopeFit.ReasonAgainst(question, card);
        return documents[card.Id] = (ScopeFit.Bonus(question, card), setAside, Count(card.Title).Terms);
    }

    private (Dictionary<string, int> Terms, int Length) Count(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var length = 0;
        foreach (var term in TermCutter.Cut(text))
        {
            length++;
            if (asked.ContainsKey(term.Value))
                counts[term.Value] = counts.GetValueOrDefault(term.Value) + 1;
        }

        return (counts, length);
    }

    private static double Saturate(double frequency, int length) =>
        frequency * (RankingWeights.K1 + 1) / (frequency + RankingWeights.K1 * (1 - RankingWeights.B + RankingWeights.B * length / RankingWeights.AverageLength));
}
