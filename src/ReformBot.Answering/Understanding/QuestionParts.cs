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
        var asking = Asking(question.Text);
        if (asking.Count is < 2 or > MostParts || question.Wanted is Wanted.Comparison or Wanted.Places or Wanted.Validity)
            return [question];
        return [.. asking.Select(part => question with
        {
            Wanted = part.Rules.Count > 0 ? part.Rules[0].Wanted : Wanted.Statement,
            Units = WantedReader.Units(part.Rules),
            Years = YearsOf(question, part.Text, asking.Select(other => other.Text)),
            Concepts = [.. question.Concepts.Select(concept => IsOf(concept, part.Text, asking.Select(other => other.Text)) ? concept : concept with { Share = concept.Share * OtherShare(concept) })],
        })];
    }

    /// <summary>The year of another part is no context.</summary>
    private static double OtherShare(Concept concept) => concept.Surface.EndsWith('年') && char.IsAsciiDigit(concept.Surface[0]) ? 0 : OtherPartShare;

    /// <summary>
    /// The pieces that ask: those with a wording that asks, and what ends in a question mark of its own (2022年拿的证是不是宽些？), when it says enough to be a
    /// question.
    /// </summary>
    private static List<(string Text, IReadOnlyList<WantedRule> Rules)> Asking(string text)
    {
        var asking = new List<(string Text, IReadOnlyList<WantedRule> Rules)>();
        foreach (var sentence in text.Split('?', StringSplitOptions.RemoveEmptyEntries))
        {
            var pieces = sentence.Split(Seams, StringSplitOptions.RemoveEmptyEntries).Select(piece => (Text: piece, Rules: WantedReader.Read(piece))).ToList();
            var found = pieces.Where(piece => piece.Rules.Count > 0).ToList();
            if (found.Count > 0)
                asking.AddRange(found);
            else if (Array.Exists(Polar, word => sentence.Contains(word, StringComparison.Ordinal)) && pieces.Count > 0 && pieces[^1].Text.Length >= LeastOfPolar)
                asking.Add((pieces[^1].Text, []));
        }

        return asking;
    }

    private static readonly string[] Polar = ["是不是", "是否", "有没有", "吗", "会不会"];

    /// <summary>没错吧？, 是吗？ ask nothing of their own.</summary>
    private const int LeastOfPolar = 8;

    /// <summary>A year that only another part names does not bind this one.</summary>
    private static ImmutableArray<int> YearsOf(Question question, string part, IEnumerable<string> parts)
    {
        var own = question.Years.Where(year => part.Contains($"{year}", StringComparison.Ordinal)).ToImmutableArray();
        var isElsewhere = question.Years.Any(year => parts.Any(other => other != part && other.Contains($"{year}", StringComparison.Ordinal)));
        return own.IsEmpty && isElsewhere ? [] : own.IsEmpty ? question.Years : own;
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
