namespace ReformBot.Corpus.Structure;

/// <summary>Sorts labels found inside a paragraph into lists, nested ones included, and keeps the lists that count.</summary>
internal static class InlineLists
{
    /// <param name="labels">Ascending by place.</param>
    /// <param name="length">Of the paragraph.</param>
    /// <param name="shortest">Least average length of a list's items.</param>
    /// <returns>Places where accepted items begin, without the paragraph's own.</returns>
    public static IReadOnlyList<int> Accept(List<InlineLabel> labels, int length, int shortest)
    {
        var all = new List<List<InlineLabel>>();
        var open = new List<List<InlineLabel>>();
        foreach (var label in labels)
        {
            var index = ContinuedBy(open, label);
            if (index >= 0)
            {
                open.RemoveRange(index + 1, open.Count - index - 1);
                open[index].Add(label);
            }
            else if (label.Label.Number == 1 || label.At == 0)
            {
                open.RemoveAll(list => list[^1].Label.Level == label.Label.Level && list[^1].Style == label.Style);
                open.Add([label]);
                all.Add(open[^1]);
            }
        }

        return [.. all.Where(list => Counts(list, length, shortest)).SelectMany(list => list).Select(label => label.At).Where(at => at > 0).Order()];
    }

    /// <summary>The innermost open list that this label goes on with, one of the same style first (一是 before 一要).</summary>
    private static int ContinuedBy(List<List<InlineLabel>> open, InlineLabel label)
    {
        var found = -1;
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var last = open[i][^1];
            if (last.Label.Level != label.Label.Level || last.Label.Number + 1 != label.Label.Number)
                continue;
            if (last.Style == label.Style)
                return i;
            if (found < 0)
                found = i;
        }

        return found;
    }

    private static bool Counts(List<InlineLabel> list, int length, int shortest)
    {
        if (list.Count < 2)
            return false;
        var span = length - list[0].At;
        return span >= shortest * list.Count;
    }
}
