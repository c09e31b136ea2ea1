namespace ReformBot.Answering.Citations;

/// <summary>
/// What an item leaves out because the one before it said it: 大型企业按上年度缴费的30%返还，中小微企业按60%返还. Both are laid side by side; where the
/// later has nothing between two characters that both have, it means what the earlier has there. Where both have words, they are the contrast.
/// </summary>
internal static class Elision
{
    private const char FigureSign = '#';

    /// <summary>Longer statements are no items.</summary>
    private const int Longest = 120;

    public static void AddTo(WordPairs scope, ClaimText text, ClauseGroup earlier, ClauseGroup later)
    {
        var (one, other) = (Signs(text, earlier), Signs(text, later));
        if (one.Length > Longest || other.Length > Longest)
            return;
        var common = Common(one, other);
        var meant = new List<string>();
        var (i, j, onlyEarlier, onlyLater) = (0, 0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            if (one[i] == other[j])
            {
                if (onlyEarlier > 0 && onlyLater == 0)
                    meant.Add(one[Math.Max(0, i - onlyEarlier - 1)..(i + 1)]);
                (i, j, onlyEarlier, onlyLater) = (i + 1, j + 1, 0, 0);
            }
            else if (common[i + 1, j] >= common[i, j + 1])
                (i, onlyEarlier) = (i + 1, onlyEarlier + 1);
            else
                (j, onlyLater) = (j + 1, onlyLater + 1);
        }

        foreach (var words in meant)
            scope.Add(words, 0, words.Length, null);
    }

    private static string Signs(ClaimText text, ClauseGroup group)
    {
        var (start, end) = (text.Clauses[group.First].Start, text.Clauses[group.Last].End);
        var signs = new System.Text.StringBuilder();
        for (var i = start; i < end; i++)
        {
            if (text.IsSkipped(i))
                signs.Append(signs.Length > 0 && signs[^1] == FigureSign ? "" : FigureSign);
            else if (WordPairs.IsWord(text.Text[i]) && !WordPairs.IsParticle(text.Text[i]))
                signs.Append(text.Text[i]);
        }

        return signs.ToString();
    }

    private static int[,] Common(string one, string other)
    {
        var common = new int[one.Length + 1, other.Length + 1];
        for (var i = one.Length - 1; i >= 0; i--)
        {
            for (var j = other.Length - 1; j >= 0; j--)
                common[i, j] = one[i] == other[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }
}
