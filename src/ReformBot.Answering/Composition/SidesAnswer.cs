using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>
/// One line for each of the things that a question sets side by side within one place or document: grades, kinds of work, kinds of people. What one
/// sentence says of all of them is shown once; what nothing is said of is named as such.
/// </summary>
internal static class SidesAnswer
{
    /// <summary>Characters of one line's sentence.</summary>
    private const int LongestLine = 340;

    /// <summary>A side's sentence must be this good beside the best one of any side: a much weaker one is of another matter.</summary>
    private const double LeastShareOfBest = 0.6;

    /// <summary>…and what is said without the mark lacks the words of the mark.</summary>
    private const double LeastOfUnmarked = 0.35;

    /// <summary>What is said of one side alone is this good beside a sentence that only names them all.</summary>
    private const double ApartShare = 0.5;

    /// <summary>…and the line that tells what the side is, beside those that make use of it.</summary>
    private const double LabelledShare = 0.6;

    private const int LongestLabel = 16;

    /// <summary>
    /// Null when nothing is set side by side, or when too few of the sides are found: of what is told apart by words alone two, since the words may have
    /// been read wrongly.
    /// </summary>
    public static IReadOnlyList<SideLine>? Choose(Reading reading)
    {
        if (reading.Question.Places.Length > 1 || QuestionSides.Of(reading.Question) is not { Count: > 1 } sides)
            return null;
        var open = sides.Select(side => new SideLine(side, reading.For(side.Question), null)).ToList();
        var lines = open.Select(line => line with { Best = Best(line, open, null) }).ToList();
        if (lines.TrueForAll(line => line.Best is { } best && IsSame(best, lines[0].Best!)) && !HoldsFigure(lines[0].Best!))
            lines = [.. lines.Select(line => line with { Best = Apart(line, open) ?? line.Best })];
        if (Lead(reading, lines, open) is not { } lead)
            return null;
        // What two documents say is set side by side only where the question named both places; here one document answers, or none does.
        lines = [.. lines.Select(line => line.Best is null || line.Best.Source.Card.Id == lead.Source.Card.Id ? line : line with { Best = Best(line, open, lead) })];
        lines = [.. lines.Select(line => line.Best is { } best && best.Score < (line.Side.IsUnmarked ? LeastOfUnmarked : LeastShareOfBest) * lead.Score ? line with { Best = null } : line)];
        return lines.Count(line => line.Best is not null) >= (sides[0].Qualifier is null ? 2 : 1) ? lines : null;
    }

    /// <summary>The best sentence of the document that leads; null when nothing is said of any side.</summary>
    private static Candidate? Lead(Reading reading, IReadOnlyList<SideLine> lines, IReadOnlyList<SideLine> all)
    {
        if (lines.Where(line => line.Best is not null).MaxBy(line => line.Best!.Score) is not { Best: { } best } first)
            return null;
        var firsts = Fitting(first, all).Where(candidate => FactsAnswer.IsNearTop(first.Reading, candidate)).ToList();
        return firsts.Count == 0 ? best : LeadingDocument.Of(reading, firsts);
    }

    private static Candidate? Best(SideLine line, IReadOnlyList<SideLine> all, Candidate? lead)
    {
        var fitting = Fitting(line, all).Where(candidate => lead is null || candidate.Source.Card.Id == lead.Source.Card.Id).ToList();
        return fitting.Find(candidate => candidate.Score >= LabelledShare * fitting[0].Score && IsLabelled(line, candidate)) ?? fitting.FirstOrDefault();
    }

    /// <summary>
    /// A sentence that only names the sides (分为甲类和乙类) tells no difference: what is said of each by itself does, of the matter that was asked first. Null
    /// when nothing is.
    /// </summary>
    private static Candidate? Apart(SideLine line, IReadOnlyList<SideLine> all) => Fitting(line, all)
        .Where(candidate => candidate.Score >= ApartShare * line.Best!.Score && candidate.Source.Card.Id == line.Best.Source.Card.Id &&
            all.All(other => other.Side == line.Side || !other.IsSpokenOf(CharacterFolder.Fold(candidate.Text))))
        .MaxBy(candidate => (line.OfMatter(candidate), candidate.Score));

    private static IEnumerable<Candidate> Fitting(SideLine line, IReadOnlyList<SideLine> all) => line.Reading.Candidates.Where(candidate =>
        candidate.Span.Length <= LongestLine && line.Reading.Gate.Missing(candidate) is null && Speaks(line, all, candidate));

    private static bool Speaks(SideLine line, IReadOnlyList<SideLine> all, Candidate candidate)
    {
        var near = CharacterFolder.Fold($"{string.Join(' ', candidate.Source.Passage.Headings)} {candidate.Text}");
        return line.IsSpokenOf(near) || line.Side.IsUnmarked && all.All(other => other.Side == line.Side || !other.IsSpokenOf(near));
    }

    /// <summary>月工作日：…, 月计薪天数＝….</summary>
    private static bool IsLabelled(SideLine line, Candidate candidate)
    {
        var text = CharacterFolder.Fold(candidate.Text);
        var end = text.AsSpan(0, Math.Min(LongestLabel, text.Length)).IndexOfAny(':', '=');
        return end > 0 && end + 1 < text.Length && line.IsNamed(text[..end]);
    }

    private static bool IsSame(Candidate one, Candidate other) => one.Source.Passage.Id == other.Source.Passage.Id && one.Span == other.Span;

    private static bool HoldsFigure(Candidate candidate) => QuantityReader.Read(CharacterFolder.Fold(candidate.Text[ClauseTrimmer.LabelEnd(candidate.Text)..])).Count > 0;
}
