using ReformBot.Answering.Retrieval;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>
/// Whether the library speaks of what is asked at all. Each sign alone leaves many questions on both sides; a logistic function of all of them was
/// fitted to questions whose document is there and questions whose document was taken away.
/// </summary>
/// <remarks>
/// Fitted (ridge 3, each set weighing about the same) to policy notices, a prosecution office's questions, five bulletins and 25 policies, these with the document
/// of each question left out in turn. Area under the curve on a set that had no part in the fit, with its best single sign in brackets: notices .92 (found,
/// .91), prosecution .88 (phrases, .90), bulletins .89 (support, .84), policies .88 (coverage, .84). A seventh sign (coverage of the sentence, telling words,
/// the sixth document's score) adds less than .005.
/// </remarks>
internal sealed class Answerability(Question question, Evidence evidence, ConceptMatcher matcher)
{
    /// <summary>What vouches for the passage, as a share of the most that the question's terms could.</summary>
    private const double Found = 4.8;

    /// <summary>Share of the question, unknown words included, that its document's best passages support.</summary>
    private const double Supported = 2.8;

    /// <summary>Share of the question's phrases that stand in them.</summary>
    private const double Phrased = 1.1;

    /// <summary>What single characters add, for each character asked.</summary>
    private const double Spelt = 1.15;

    /// <summary>What vouches for the second document beside the first: what many documents fit equally is in none of them.</summary>
    private const double Rivalled = -2.4;

    /// <summary>Logarithm of the passages: the more there are, the better the best of them fits a question that none answers.</summary>
    private const double Crowded = -0.45;

    /// <summary>
    /// Log-odds at which a passage is let through, the constant of the fit (0.36) taken off. Policy notices refused with the document and without it: .083 and
    /// .71, by coverage alone .090 and .65; policies with the document left out .68 instead of .46, with it none, as before.
    /// </summary>
    private const double Least = -2.1;

    /// <summary>Best passages of a document that say what it speaks of.</summary>
    private const int Passages = 20;

    /// <summary>Characters of a phrase: two are a term already, four leave out what was asked in other words.</summary>
    private const int Phrase = 3;

    private readonly Dictionary<string, (double Support, double Phrases)> documents = new(StringComparer.Ordinal);
    private readonly string asked = CharacterFolder.Fold(question.Text);
    private readonly double most = Math.Max(evidence.Weights.Asked.Sum(term => term.Weight), 1e-9) * (RankingWeights.K1 + 1);
    private readonly double rival = RivalOf(evidence);

    /// <summary>True when so much speaks for the passage that its document is likely the one that was asked for.</summary>
    public bool Holds(RankedPassage source) => LogOdds(source) >= Least;

    private double LogOdds(RankedPassage source)
    {
        var (support, phrases) = DocumentOf(source);
        return Found * source.Vouched / most
            + Supported * support
            + Phrased * phrases
            + Spelt * source.Characters / Math.Max(1, asked.Length)
            + Rivalled * rival
            + Crowded * Math.Log(Math.Max(1, evidence.Passages));
    }

    /// <summary>How much of the question the document's best passages speak of, in concepts and in phrases.</summary>
    private (double Support, double Phrases) DocumentOf(RankedPassage source)
    {
        if (!documents.TryGetValue(source.Card.Id, out var known))
        {
            var passages = evidence.Ranked.Where(ranked => ranked.Card.Id == source.Card.Id).Take(Passages).ToList();
            var text = CharacterFolder.Fold(string.Join('\n', passages.SelectMany(ranked => ranked.Passage.Headings.Append(ranked.Passage.Text)).Prepend(source.Card.Title)));
            documents[source.Card.Id] = known = (matcher.Support(matcher.Match(text)), PhrasesIn(text));
        }

        return known;
    }

    private double PhrasesIn(string text)
    {
        var found = 0;
        for (var i = 0; i + Phrase <= asked.Length; i++)
            found += text.AsSpan().IndexOf(asked.AsSpan(i, Phrase), StringComparison.Ordinal) >= 0 ? 1 : 0;
        return (double)found / Math.Max(1, asked.Length - Phrase + 1);
    }

    private static double RivalOf(Evidence evidence)
    {
        var best = evidence.Ranked.DistinctBy(ranked => ranked.Card.Id).Take(2).ToList();
        return best.Count < 2 || best[0].Vouched <= 0 ? 0 : Math.Max(0, best[1].Vouched / best[0].Vouched);
    }
}
