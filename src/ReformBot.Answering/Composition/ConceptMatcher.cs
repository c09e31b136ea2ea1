using System.Collections.Immutable;
using ReformBot.Answering.Retrieval;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>How well a text speaks of each concept of the question.</summary>
internal sealed class ConceptMatcher
{
    /// <summary>A long wording of which only part occurs counts as far as its pairs do, and never in full.</summary>
    private const double PartialTrust = 0.7;

    /// <summary>Below this share of its pairs a wording does not occur.</summary>
    private const double LeastPart = 0.45;

    /// <summary>Named concepts (lexicon, quotation marks) carry the question; pairs of characters often cross a seam.</summary>
    private const double NamedFactor = 1.5;

    private readonly ImmutableArray<Entry> entries;
    private readonly double rarest;

    public ConceptMatcher(Question question, TermWeights weights)
    {
        entries = [.. question.Concepts.Select(concept => EntryOf(concept, weights))];
        TotalWeight = entries.Sum(entry => entry.Weight);
        rarest = weights.Rarest;
    }

    public int Count => entries.Length;

    public double TotalWeight { get; }

    /// <summary>A concept is telling when it weighs this much of the heaviest one.</summary>
    private const double TellingShare = 0.75;

    /// <summary>Weighted share of the most telling concepts that are matched; 1 when there are none.</summary>
    public double Telling(double[] matches)
    {
        var heaviest = entries.IsEmpty ? 0 : entries.Max(entry => entry.Weight);
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Weight < TellingShare * heaviest || entries[i].Weight == 0)
                continue;
            sum += entries[i].Weight * matches[i];
            total += entries[i].Weight;
        }

        return total == 0 ? 1 : sum / total;
    }

    /// <summary>
    /// Share of the question that a text supports when words that occur nowhere in the library count as well, as rare ones: 0…1. Low for a
    /// question about something that the documents do not speak of.
    /// </summary>
    /// <param name="matches">Of <see cref="Match"/>, the text with everything that belongs to it.</param>
    public double Support(double[] matches)
    {
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < entries.Length; i++)
        {
            var weight = entries[i].Weight > 0 ? entries[i].Weight : rarest * entries[i].Concept.Share;
            sum += weight * matches[i];
            total += weight;
        }

        return total == 0 ? 0 : sum / total;
    }

    public double WeightOf(int concept) => entries[concept].Weight;

    /// <summary>0…1 for each concept.</summary>
    /// <param name="folded">Through <see cref="CharacterFolder"/>.</param>
    public double[] Match(string folded)
    {
        var matches = new double[entries.Length];
        for (var i = 0; i < entries.Length; i++)
            matches[i] = entries[i].Weight == 0 ? 0 : Best(entries[i].Forms, folded);
        return matches;
    }

    /// <summary>Where the concepts occur in full, for marking the deciding words.</summary>
    public IEnumerable<TextSpan> Occurrences(string folded)
    {
        foreach (var entry in entries)
            foreach (var form in entry.Forms)
            {
                var at = folded.IndexOf(form.Text, StringComparison.Ordinal);
                if (at >= 0)
                    yield return new TextSpan(at, form.Text.Length);
            }
    }

    private static double Best(ImmutableArray<Form> forms, string folded)
    {
        var best = 0.0;
        foreach (var form in forms)
            best = Math.Max(best, form.MatchIn(folded));
        return best;
    }

    private static Entry EntryOf(Concept concept, TermWeights weights)
    {
        ImmutableArray<Form> forms = [.. concept.Alternatives.Select(alternative => new Form(alternative, weights)).Where(form => form.Idf > 0)];
        if (forms.IsEmpty)
            return new Entry(concept, [], 0);
        var weight = forms.Max(form => form.Trust * form.Idf);
        return new Entry(concept, forms, weight * concept.Share * (concept.IsNamed ? NamedFactor : 1));
    }

    private sealed record Entry(Concept Concept, ImmutableArray<Form> Forms, double Weight);

    private sealed class Form
    {
        private readonly ImmutableArray<(string Pair, double Idf)> pairs;
        private readonly double total;

        public Form(Alternative alternative, TermWeights weights)
        {
            Text = alternative.Text;
            Trust = alternative.Trust;
            pairs = [.. TermCutter.Cut(Text).Select(term => (Text.Substring(term.Start, term.Length), weights.Idf(term.Value)))];
            total = pairs.Sum(pair => pair.Idf);
            Idf = pairs.IsEmpty ? 0 : total / pairs.Length;
        }

        public string Text { get; }

        public double Trust { get; }

        /// <summary>Mean over its pairs; a pair that occurs nowhere counts 0.</summary>
        public double Idf { get; }

        public double MatchIn(string folded)
        {
            if (folded.Contains(Text, StringComparison.Ordinal))
                return Trust;
            if (pairs.Length < 2)
                return 0;
            var present = 0.0;
            foreach (var (pair, idf) in pairs)
            {
                if (folded.Contains(pair, StringComparison.Ordinal))
                    present += idf;
            }

            var part = total == 0 ? 0 : present / total;
            return part < LeastPart ? 0 : part * Trust * PartialTrust;
        }
    }
}
