using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Retrieval;

/// <summary>
/// Single characters of the question, as a weak second look at the candidates: lay words and words of the law often share one character of two
/// (房租 and 租金, 欠钱 and 债务 not). How rare a character is counts among the candidates, which the engine has already chosen.
/// </summary>
internal sealed class CharacterMatch
{
    private readonly Dictionary<char, int> positions = [];
    private readonly Dictionary<string, (double[] Counts, int Length)> counted = new(StringComparer.Ordinal);
    private readonly double[] weights;

    public CharacterMatch(Question question, IReadOnlyCollection<(Passage Passage, string Title)> candidates)
    {
        foreach (var character in question.Text)
            if (character is >= '\u3400' and <= '\u9fff')
                positions.TryAdd(character, positions.Count);
        var frequencies = new int[positions.Count];
        foreach (var (passage, title) in candidates)
        {
            var counts = Count(passage.Text, title);
            counted[passage.Id] = counts;
            for (var i = 0; i < frequencies.Length; i++)
                frequencies[i] += counts.Counts[i] > 0 ? 1 : 0;
        }

        weights = [.. frequencies.Select(frequency => Math.Log(1 + (candidates.Count - frequency + 0.5) / (frequency + 0.5)))];
    }

    /// <summary>What the characters of the question add to a candidate; 0 and up.</summary>
    public double Of(Passage passage)
    {
        var (counts, length) = counted[passage.Id];
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * RankingWeights.Saturate(counts[i], length);
        return RankingWeights.CharacterShare * sum;
    }

    private (double[] Counts, int Length) Count(string text, string title)
    {
        var counts = new double[positions.Count];
        Count(text, counts);
        Count(title, counts);
        return (counts, text.Length);
    }

    private void Count(string text, double[] counts)
    {
        foreach (var character in text)
            if (positions.TryGetValue(CharacterFolder.Fold(character), out var position))
                counts[position]++;
    }
}
