using System.Collections.Immutable;
using System.Globalization;
using ReformBot.Answering.Citations;
using ReformBot.Answering.Understanding;

namespace ReformBot.Answering.Composition;

/// <summary>How a reply came about: what was understood, the candidates with the parts of their score, why the rest was set aside.</summary>
internal static class ExplanationWriter
{
    private const int MostCandidates = 12;
    private const int LongestText = 80;

    public static Explanation Write(Reading reading, Draft draft, IReadOnlyList<Citation> citations) => new(
        [.. Understanding(reading.Question)],
        [.. reading.Candidates.Take(MostCandidates).Select(candidate => Explain(reading, candidate, citations)), .. SetAside(reading)],
        [.. Decision(reading, draft)]);

    private static IEnumerable<string> Decision(Reading reading, Draft draft)
    {
        yield return $"结论：{draft.Kind}";
        if (reading.Candidates.FirstOrDefault() is not { } best)
            yield break;
        yield return string.Create(CultureInfo.InvariantCulture, $"最佳一句：覆盖问题 {best.Coverage:F2}，本句 {best.OwnCoverage:F2}，连同上下文 {best.Support:F2}");
        if (reading.Gate.Missing(best) is { } missing)
            yield return $"最佳一句不能作答：{missing}";
    }

    private static IEnumerable<string> Understanding(Question question)
    {
        yield return $"要找：{WantedNames.Of(question.Wanted)}{(question.Units.IsEmpty ? "" : $"（{string.Join('、', question.Units)}）")}";
        if (question.Measure is { } measure)
            yield return $"所问的量：{measure.Head}{(measure.Counter.Length == 0 ? "" : $"（{measure.Counter}）")}";
        if (!question.Places.IsEmpty)
            yield return $"地区：{string.Join('；', question.Places.Select(named => string.Join('/', named.Select(region => region.Path))))}";
        if (!question.Years.IsEmpty)
            yield return $"年份：{string.Join('、', question.Years)}{(question.YearWords.IsEmpty ? "" : $"（{string.Join('、', question.YearWords)}）")}";
        if (!question.Qualifiers.IsEmpty)
            yield return $"限定：{string.Join('、', question.Qualifiers.Select(qualifier => $"{qualifier.Family.Name}={qualifier.Member}"))}";
        if (!question.Numbers.IsEmpty)
            yield return $"文号：{string.Join('、', question.Numbers)}";
        if (!question.Corrections.IsEmpty)
            yield return $"按读音订正：{string.Join('、', question.Corrections.Select(correction => $"{correction.Typed}→{correction.Read}"))}";
        if (question.IsFollowUp)
            yield return "承接上文";
        yield return $"检索词：{string.Join(' ', question.Concepts.Select(Words))}";
    }

    private static string Words(Concept concept) =>
        concept.Alternatives.Length > 1 ? $"{concept.Surface}({string.Join('|', concept.Alternatives.Skip(1).Select(alternative => alternative.Text))})" : concept.Surface;

    private static ExplainedCandidate Explain(Reading reading, Candidate candidate, IReadOnlyList<Citation> citations)
    {
        var passage = candidate.Source.Passage;
        var span = passage.Body.ToOriginal(candidate.Span);
        var cited = citations.Any(citation => citation.DocumentId == passage.DocumentId && citation.Span.Overlaps(span));
        ImmutableArray<(string, double)> parts = [.. candidate.Parts, .. candidate.Source.Parts.Select(part => ("检索·" + part.Name, part.Value))];
        return new ExplainedCandidate(
            candidate.Source.Card.Name, passage.Locator, Cut(candidate.Text), candidate.Score, parts,
            cited ? null : reading.Gate.Missing(candidate) ?? "有更合适的条文");
    }

    private static IEnumerable<ExplainedCandidate> SetAside(Reading reading) => reading.Evidence.SetAside
        .DistinctBy(ranked => ranked.Card.Id)
        .Take(MostCandidates)
        .Select(ranked => new ExplainedCandidate(ranked.Card.Name, ranked.Passage.Locator, Cut(ranked.Passage.Text), ranked.Score, ranked.Parts, ranked.SetAside));

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
