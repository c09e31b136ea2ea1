using System.Collections.Immutable;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Retrieval;

/// <summary>Candidates → features → score, the same for every engine.</summary>
internal sealed class EvidenceRanker
{
    private readonly Question question;
    private readonly TermCounter counter;
    private readonly double[] weights;
    private readonly int asked;

    public EvidenceRanker(Question question, TermWeights weights)
    {
        this.question = question;
        ImmutableArray<WeightedTerm> terms = [.. weights.Asked, .. weights.Law];
        this.weights = [.. terms.Select(term => term.Weight)];
        asked = weights.Asked.Length;
        counter = new TermCounter(terms);
    }

    /// <summary>In the order of <see cref="InOrder"/>.</summary>
    public IReadOnlyList<RankedPassage> Rank(IEnumerable<PassageHit> hits, IReadOnlyDictionary<string, DocumentCard> cards)
    {
        var known = hits.Where(hit => cards.ContainsKey(hit.Passage.DocumentId)).Select(hit => hit.Passage).ToList();
        var characters = new CharacterMatch(question, [.. known.Select(passage => (passage, cards[passage.DocumentId].Title))]);
        return InOrder(PassageCompany.Rescore([.. known.GroupBy(passage => passage.DocumentId, StringComparer.Ordinal)
            .SelectMany(document => RankDocument(cards[document.Key], [.. document], characters))]));
    }

    /// <summary>By score; ties by document name, then ordinal.</summary>
    public static IReadOnlyList<RankedPassage> InOrder(IEnumerable<RankedPassage> passages) =>
        [.. passages.OrderByDescending(ranked => ranked.Score)
            .ThenBy(ranked => ranked.Card.Name, StringComparer.Ordinal)
            .ThenBy(ranked => ranked.Passage.Ordinal)];

    private IEnumerable<RankedPassage> RankDocument(DocumentCard card, IReadOnlyList<Passage> passages, CharacterMatch characters)
    {
        var title = Count(card.Title);
        var scored = passages.Select(passage => Contributions(passage, title)).ToList();
        var setAside = ScopeFit.ReasonAgainst(question, card);
        var place = question.Places.IsEmpty && !question.IsNational ? 0 : ScopeFit.Bonus(question, card, CharacterFolder.Fold(string.Join('\n', passages.Select(passage => passage.Text).Prepend(card.Title))));
        place += ScopeFit.NumberBonus(question, card);
        var whole = Whole(scored);
        for (var i = 0; i < passages.Count; i++)
        {
            var (text, full, law) = (scored[i].Text, scored[i].Full[..asked].Sum(), scored[i].Full[asked..].Sum());
            var kind = full * (RankingWeights.OfKind(passages[i].Kind) - 1);
            var single = characters.Of(passages[i]);
            var document = RankingWeights.DocumentShare * (whole - full);
            yield return new RankedPassage(
                passages[i], card, full + kind + document + place + single + law,
                [("正文", text), ("标题", full - text), ("类别", kind), ("全文", document), ("地区", place), ("单字", single), ("法律用语", law)], setAside)
            {
                Vouched = full + kind + document + place,
                Characters = single,
            };
        }
    }

    /// <summary>What all of them say together: the best of each term.</summary>
    private double Whole(List<(double Text, double[] Full)> scored)
    {
        var whole = 0.0;
        for (var term = 0; term < asked; term++)
        {
            var best = 0.0;
            foreach (var (_, full) in scored)
                best = Math.Max(best, full[term]);
            whole += best;
        }

        return whole;
    }

    /// <summary>BM25F: what each term adds with the headings and the title, and the sum of what the text alone adds.</summary>
    private (double Text, double[] Full) Contributions(Passage passage, double[] title)
    {
        var body = new double[weights.Length];
        var length = counter.Count(passage.Text, body);
        var headings = Count(passage.Headings.AsSpan());
        var full = new double[weights.Length];
        var text = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            text += i < asked ? weights[i] * RankingWeights.Saturate(body[i], length) : 0;
            full[i] = weights[i] * RankingWeights.Saturate(body[i] + RankingWeights.HeadingShare * headings[i] + RankingWeights.TitleShare * title[i], length);
        }

        return (text, full);
    }

    private double[] Count(params ReadOnlySpan<string> texts)
    {
        var frequencies = new double[weights.Length];
        foreach (var text in texts)
            counter.Count(text, frequencies);
        return frequencies;
    }
}
