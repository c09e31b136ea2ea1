namespace ReformBot.Answering.Citations;

/// <summary>Canonical text → clauses.</summary>
internal static class ClauseCutter
{
    /// <summary>(含60%) belongs to what stands before it.</summary>
    private const int ShortestAside = 8;

    /// <param name="figures">Ends of the figures, ascending: between two of them a 、 or 和 parts clauses too.</param>
    public static List<ClaimClause> Cut(string text, IReadOnlyList<(int Start, int End)> figures)
    {
        var clauses = new List<ClaimClause>();
        var (start, part, sentence) = (0, 0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var sign = i < text.Length ? text[i] : '。';
            if (!(sign is '。' or '；' or '，' or '：' || sign is '(' or ')' && IsAside(text, i, figures) || IsCutBehindFigure(text, i, figures)))
                continue;
            if (i > start)
                clauses.Add(new ClaimClause(start, i, part, sentence, sign == '：'));
            start = i + 1;
            part += sign is '。' or '；' ? 1 : 0;
            sentence += sign == '。' ? 1 : 0;
        }

        return clauses;
    }

    /// <summary>(超过100人的企业达到5%): a bracket that states an amount is a clause of its own.</summary>
    private static bool IsAside(string text, int at, IReadOnlyList<(int Start, int End)> figures)
    {
        var (open, close) = text[at] == '(' ? (at, text.IndexOf(')', at)) : (text.LastIndexOf('(', at), at);
        return open >= 0 && close - open > ShortestAside && figures.Any(figure => figure.Start > open && figure.End <= close)
            && text.AsSpan(open + 1, close - open - 1).IndexOfAny("()") < 0;
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
            // 800元、1200元、1600元: amounts in a row belong to a row of names before them.
            if (end == at && next == at + 1)
                return false;
            return text.AsSpan(at, next - at).IndexOfAny("，；。：") < 0 && text.AsSpan(end, at - end).IndexOfAny("、和及与，；。：") < 0
                && at + 1 < next;
        }

        return false;
    }
}
