using System.Collections.Immutable;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>A question that asks two things (每月补多少、能领多久？) as two questions with a common subject.</summary>
internal static class QuestionParts
{
    /// <summary>What the other parts say is context: it counts, but less.</summary>
    private const double OtherPartShare = 0.5;

    /// <summary>…and less where they are a sentence of their own (失业险要交满多久？再考个低的还给不给？).</summary>
    private const double OtherSentenceShare = 0.25;

    private const int MostParts = 3;

    private static readonly char[] Seams = ['?', ',', ';', '.', '!', '、'];

    /// <summary>At least two questions, or the question alone.</summary>
    public static IReadOnlyList<Question> Of(Question question)
    {
        var asking = Asking(question.Text);
        if (asking.Count is < 2 or > MostParts || question.Wanted is Wanted.Comparison or Wanted.Places or Wanted.Validity)
            return [question];
        var scopes = asking.Select(part => part.Scope).ToList();
        return [.. asking.Select(part => question with
        {
            Piece = TypedOf(question, part.Text),
            LeansOnOthers = !SaysEnough(question, part),
            Wanted = part.Rules.Count > 0 ? part.Rules[0].Wanted : Wanted.Statement,
            Units = Frequency.IsAskedBy(part.Text) ? [] : WantedReader.Units(part.Rules),
            Measure = Frequency.IsAskedBy(part.Text) ? null : MeasureReader.Read(part.Text),
            AsksHowOften = Frequency.IsAskedBy(part.Text),
            Years = YearsOf(question, part.Text, asking.Select(other => other.Text)),
            Concepts = [.. question.Concepts.Select(concept => IsOf(concept, part.Scope, scopes) ? concept : concept with { Share = concept.Share * OtherShare(question, concept, part, asking) })],
        })];
    }

    /// <summary>The year of another part is no context.</summary>
    private static double OtherShare(Question question, Concept concept, AskingPart part, IReadOnlyList<AskingPart> parts)
    {
        if (concept.Surface.EndsWith('年') && char.IsAsciiDigit(concept.Surface[0]))
            return 0;
        var isApart = SaysEnough(question, part) && parts.All(other => !IsIn(concept, other) || other.Sentence != part.Sentence && SaysEnough(question, other));
        return isApart ? OtherSentenceShare : OtherPartShare;
    }

    /// <summary>Concepts of a sentence that can be asked by itself; 最多罚到多少？ leans on the one before it.</summary>
    private const int LeastToStandAlone = 3;

    private static bool SaysEnough(Question question, AskingPart part) => question.Concepts.Count(concept => IsIn(concept, part)) >= LeastToStandAlone;

    private static bool IsIn(Concept concept, AskingPart part) => part.Scope.Contains(concept.Surface, StringComparison.Ordinal);

    /// <summary>A piece as it was typed: mending and standard words leave the seams where they were.</summary>
    private static string TypedOf(Question question, string piece)
    {
        var (typed, read) = (CharacterFolder.Fold(question.Asked).Split(Seams), question.Text.Split(Seams));
        var at = Array.IndexOf(read, piece);
        return at >= 0 && typed.Length == read.Length ? typed[at].Trim() : "";
    }

    /// <summary>A piece that asks.</summary>
    /// <param name="Text">Of the piece.</param>
    /// <param name="Scope">With what leads up to it in its own sentence, but for the first: what the first begins with is common to all.</param>
    private sealed record AskingPart(string Text, string Scope, int Sentence, IReadOnlyList<WantedRule> Rules);

    /// <summary>
    /// The pieces that ask: those with a wording that asks, and what ends in a question mark of its own (2022年拿的证是不是宽些？), when it says enough to be a
    /// question.
    /// </summary>
    private static List<AskingPart> Asking(string text)
    {
        var asking = new List<AskingPart>();
        var sentences = text.Split('?', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < sentences.Length; i++)
        {
            var pieces = sentences[i].Split(Seams, StringSplitOptions.RemoveEmptyEntries).Select(piece => (Text: piece, Rules: WantedReader.Read(piece))).ToList();
            if (!pieces.Exists(piece => piece.Rules.Count > 0))
            {
                if (IsPolar(sentences[i]) && pieces.Count > 0 && sentences[i].Length >= LeastOfPolar)
                    asking.Add(new AskingPart(pieces[^1].Text, i == 0 ? pieces[^1].Text : sentences[i], i, []));
                continue;
            }

            var lead = "";
            foreach (var (piece, rules) in pieces)
            {
                if (rules.Count > 0)
                    asking.Add(new AskingPart(piece, i == 0 ? piece : lead + piece, i, rules));
                lead = rules.Count > 0 ? "" : $"{lead}{piece},";
            }
        }

        return asking;
    }

    /// <summary>还给不给, 算不算: the verb twice with 不 between.</summary>
    private static bool IsPolar(string text) =>
        Array.Exists(Polar, word => text.Contains(word, StringComparison.Ordinal)) ||
        Enumerable.Range(1, Math.Max(0, text.Length - 2)).Any(i => text[i] == '不' && text[i - 1] == text[i + 1]);

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
