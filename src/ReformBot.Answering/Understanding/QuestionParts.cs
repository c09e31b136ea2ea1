using System.Collections.Immutable;
using ReformBot.Corpus.Scopes;

namespace ReformBot.Answering.Understanding;

/// <summary>A question that asks two things (每月补多少、能领多久？) as two questions with a common subject.</summary>
internal static class QuestionParts
{
    /// <summary>What the other parts say is context: it counts, but less.</summary>
    private const double OtherPartShare = 0.5;

    private const int MostParts = 3;

    private static readonly char[] Seams = ['?', ',', ';', '.', '!', '、'];

    /// <summary>At least two questions, or the question alone.</summary>
    public static IReadOnlyList<Question> Of(Question question)
    {
        var asking = question.Text.Split(Seams, StringSplitOptions.RemoveEmptyEntries)
            .Select(text => (Text: text, Rules: WantedReader.Read(text)))
            .Where(part => part.Rules.Count > 0)
            .ToList();
        if (asking.Count is < 2 or > MostParts || question.Wanted is Wanted.Comparison or Wanted.Places or Wanted.Validity)
            return [question];
        return [.. asking.Select(part => question with
        {
            Wanted = part.Rules[0].Wanted,
            Units = WantedReader.Units(part.Rules),
            Concepts = [.. question.Concepts.Select(concept => IsOf(concept, part.Text, asking.Select(other => other.Text)) ? concept : concept with { Share = concept.Share * OtherPartShare })],
        })];
    }

    /// <summary>
    /// The question as it is asked of one of its places: what stands only beside other places (宁夏按企业大小各退几成？大连呢？) counts less. The question itself
    /// when nothing does.
    /// </summary>
    public static Question AskedOf(Question question, ImmutableArray<Region> place)
    {
        var elsewhere = question.Text.Split(Seams, StringSplitOptions.RemoveEmptyEntries)
            .Where(part => RegionCatalog.Default.Resolve(RegionCatalog.Default.FindAll(part)) is { Count: > 0 } mentions && !mentions.Any(mention => mention.Candidates.SequenceEqual(place)))
            .ToList();
        if (elsewhere.Count == 0)
            return question;
        var here = question.Text.Split(Seams, StringSplitOptions.RemoveEmptyEntries).Except(elsewhere).ToList();
        return question with
        {
            Concepts = [.. question.Concepts.Select(concept => here.Exists(part => part.Contains(concept.Surface, StringComparison.Ordinal)) ? concept : concept with { Share = concept.Share * OtherPartShare })],
        };
    }

    /// <summary>A concept of the common lead belongs to every part; one of another asking part only to that.</summary>
    private static bool IsOf(Concept concept, string part, IEnumerable<string> parts) =>
        part.Contains(concept.Surface, StringComparison.Ordinal) || !parts.Any(other => other.Contains(concept.Surface, StringComparison.Ordinal));
}
