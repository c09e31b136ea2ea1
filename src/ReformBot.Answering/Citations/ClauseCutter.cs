namespace ReformBot.Answering.Citations;

/// <summary>Canonical text → clauses.</summary>
internal static class ClauseCutter
{
    /// <param name="figures">Ends of the figures, ascending: between two of them a 、 or 和 parts clauses too.</param>
    public static List<ClaimClause> Cut(string text, IReadOnlyList<(int Start, int End)> figures)
    {
        var clauses = new List<ClaimClause>();
        var (start, part, sentence) = (0, 0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var sign = i < text.Length ? text[i] : '。';
            if (!(sign is '。' or '；' or '，' or '：' || IsCutBehindFigure(text, i, figures)))
                continue;
            if (i > start)
                clauses.Add(new ClaimClause(start, i, part, sentence, sign == '：'));
            start = i + 1;
            part += sign is '。' or '；' ? 1 : 0;
            sentence += sign == '。' ? 1 : 0;
        }

        return clauses;
    }

    /// <summary>The first 、 和 及 与 behind one figure and before the next one of the same clause.</summary>
    private static bool IsCutBehindFigure(string text, int at, IReadOnlyList<(int Start, int End)> figures)
    {
        if (text[at] is not ('、' or '和' or '及' or '与'))
            return false;
        var clause = text.AsSpan(0, at).LastIndexOfAny("，；。：") + 1;
        if (text.AsSpan(clause, at - clause).Contains("分别", StringComparison.Ordinal))
            return false;
        for (var k = 0; k + 1 < figures.Count; k++)
        {
            var (end, next) = (figures[k].End, figures[k + 1].Start);
            if (end > at || at >= next)
                continue;
            return text.AsSpan(at, next - at).IndexOfAny("，；。：") < 0 && text.AsSpan(end, at - end).IndexOfAny("、和及与，；。：") < 0
                && at + 1 < next;
        }

        return false;
    }
}
