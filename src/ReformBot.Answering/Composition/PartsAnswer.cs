using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>
/// A question of several parts: each with its own clause. A part may be answered by what answers the one before it, and leans on the same passage first; a part
/// that no clause answers is said to be missing.
/// </summary>
internal static class PartsAnswer
{
    /// <summary>A sentence of the passage that answers the part before is as good as one that is this much better.</summary>
    private const double SamePassageShare = 0.7;

    /// <summary>Characters of a part that is named where it has no answer.</summary>
    private const int LongestName = 30;

    /// <param name="parts">The question read for each of its parts.</param>
    /// <param name="answer">How a part is answered that does not lean on the one before.</param>
    /// <returns>The quotations, and what is to be said of the parts that have none; nothing when none has any.</returns>
    public static (IReadOnlyList<Quotation> Quotations, string Missing) Choose(IReadOnlyList<Reading> parts, Func<Reading, IEnumerable<Quotation>> answer)
    {
        var quotations = new List<Quotation>();
        var missing = new List<Question>();
        foreach (var part in parts)
        {
            var own = Continued(part, quotations) ?? [.. answer(part)];
            quotations.AddRange(own);
            if (own.Count == 0)
                missing.Add(part.Question);
        }

        var told = parts.Where(part => missing.Contains(part.Question) && !IsCovered(part, quotations)).Select(part => Missing(part.Question)).Distinct();
        return ([.. quotations.DistinctBy(quotation => (quotation.Card.Id, quotation.Span))], quotations.Count == 0 ? "" : string.Join('\n', told));
    }

    /// <summary>The answer of this part in the passage that answers an earlier one, when no other sentence is much better; null when it does not hold one.</summary>
    private static IReadOnlyList<Quotation>? Continued(Reading part, List<Quotation> earlier)
    {
        if (earlier.Count == 0 || !part.Question.Wanted.IsFact())
            return null;
        var near = part.Candidates.Where(candidate => earlier.Exists(quotation => quotation.PassageId == candidate.Source.Passage.Id)).ToList();
        if (part.Question.LeansOnOthers && near.Find(candidate => IsOfKind(part, candidate)) is { } leaning)
            return [CandidateQuotation.Of(part, leaning)];
        var fitting = part.Candidates.Where(candidate => FactsAnswer.IsNearTop(part, candidate) && part.Gate.Missing(candidate) is null).ToList();
        return near.Find(candidate => fitting.Contains(candidate) && candidate.Score >= SamePassageShare * fitting[0].Score) is { } here ? [CandidateQuotation.Of(part, here)] : null;
    }

    /// <summary>What was quoted for another part may hold what this one asks as well: then nothing is said to be missing.</summary>
    private static bool IsCovered(Reading part, List<Quotation> quotations) =>
        part.Candidates.Any(candidate => (IsOfKind(part, candidate) || part.Question.LeansOnOthers && SpeaksOfIt(part, candidate)) && quotations.Exists(quotation => Holds(quotation, candidate)));

    /// <summary>不得超过本金 answers 最多罚到多少？ without a figure.</summary>
    private static bool SpeaksOfIt(Reading part, Candidate candidate) => part.Question.Concepts.Zip(candidate.Own)
        .Any(pair => pair.Second > 0 && part.Question.Piece.Contains(pair.First.Surface, StringComparison.Ordinal));

    private static bool IsOfKind(Reading part, Candidate candidate) =>
        candidate.HasWanted && part.Gate.OutOfScope(candidate.Source, CharacterFolder.Fold(candidate.Text)) is null;

    private static bool Holds(Quotation quotation, Candidate candidate) =>
        quotation.Card.Id == candidate.Source.Card.Id && quotation.Span.Contains(candidate.Source.Passage.Body.ToOriginal(candidate.Span));

    /// <summary>Numbers of the question are no numbers of ours: a part that names one is not repeated.</summary>
    private static string Missing(Question part)
    {
        var piece = part.Piece.Trim();
        var isSafe = piece.Length is > 0 and <= LongestName && QuantityReader.Read(piece).Count == 0 && !piece.Any(char.IsAsciiDigit) && !piece.Contains('《', StringComparison.Ordinal);
        return isSafe ? $"“{piece}”：现有文件中没有查到。" : "所问的另一点，现有文件中没有查到。";
    }
}
