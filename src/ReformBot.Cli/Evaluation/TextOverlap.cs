namespace ReformBot.Cli.Evaluation;

/// <summary>How much of one text another one holds.</summary>
internal static class TextOverlap
{
    private const int GreatestCompared = 2000;
    private const int ShortestPart = 10;
    private const int ShortestWindow = 8;

    /// <summary>Character ROUGE-L F1 against the gold answer that fits best; the first 2,000 characters count.</summary>
    public static double RougeL(string answer, IEnumerable<string> golds)
    {
        var a = Points(answer);
        var best = 0.0;
        foreach (var gold in golds)
        {
            var g = Points(gold);
            var common = a.Length > 0 && g.Length > 0 ? LongestCommonSubsequence(a, g) : 0;
            if (common == 0)
                continue;
            var (precision, recall) = ((double)common / a.Length, (double)common / g.Length);
            best = Math.Max(best, 2 * precision * recall / (precision + recall));
        }

        return best;
    }

    /// <summary>A quote covers a gold quote: one holds the other, or a window of half of the gold (at least 8 characters) stands in the quote.</summary>
    public static bool Covers(string quote, string gold)
    {
        ReadOnlySpan<int> q = CodePoints.Of(EvaluationText.Norm(quote)), g = CodePoints.Of(EvaluationText.Norm(gold));
        if (q.IsEmpty || g.IsEmpty)
            return false;
        if (q.IndexOf(g) >= 0 || (g.IndexOf(q) >= 0 && q.Length >= Math.Min(ShortestPart, g.Length)))
            return true;
        var window = Math.Max(ShortestWindow, g.Length / 2);
        for (var i = 0; i < Math.Max(1, g.Length - window + 1); i++)
        {
            if (q.IndexOf(g.Slice(i, Math.Min(window, g.Length - i))) >= 0)
                return true;
        }

        return false;
    }

    private static int[] Points(string text)
    {
        var points = CodePoints.Of(EvaluationText.Norm(text));
        return points.Length <= GreatestCompared ? points : points[..GreatestCompared];
    }

    private static int LongestCommonSubsequence(int[] a, int[] b)
    {
        if (a.Length < b.Length)
            (a, b) = (b, a);
        var row = new int[b.Length + 1];
        foreach (var x in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], b[j - 1] == x ? diagonal + 1 : Math.Max(row[j], row[j - 1]));
        }

        return row[^1];
    }
}
