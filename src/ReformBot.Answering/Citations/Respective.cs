namespace ReformBot.Answering.Citations;

/// <summary>对甲、乙、丙分别给予1元、2元、3元: which of the named belongs to which amount.</summary>
internal static class Respective
{
    private const string Word = "分别";

    /// <summary>Items that stand before 分别, as many as figures behind it; empty when the statement is not of this form.</summary>
    public static IReadOnlyList<string> Items(ClaimText text, ClauseGroup group)
    {
        var figures = text.FiguresOf(group).ToList();
        var start = text.Clauses[group.First].Start;
        var at = figures.Count < 2 ? -1 : text.Text.IndexOf(Word, start, text.Clauses[group.Last].End - start, StringComparison.Ordinal);
        if (at < 0 || at > figures[0].Quantity.Span.Start)
            return [];
        var items = text.Text[start..at].TrimEnd('，').Split(['、', '和', '与', '及']);
        items[^1] = items[^1].Split('，')[0];
        return items.Length >= figures.Count ? [.. items.TakeLast(figures.Count)] : [];
    }

    /// <summary>The statement names the item of the figure, or none of them.</summary>
    public static bool Fits(ClaimText sentence, ClauseGroup group, Figure figure, ClaimText quote, ClauseGroup quoted)
    {
        var items = Items(quote, quoted);
        var figures = quote.FiguresOf(quoted).ToList();
        var index = figures.FindIndex(figure.Says);
        if (items.Count == 0 || index < 0)
            return true;
        var mine = Items(sentence, group);
        var at = sentence.FiguresOf(group).ToList().IndexOf(figure);
        var said = mine.Count > 0 ? mine[at] : sentence.Text[sentence.Clauses[group.First].Start..sentence.Clauses[group.Last].End];
        return IsNamed(items[index], said) || !items.Any(item => IsNamed(item, said));
    }

    /// <summary>By the members of families when there are any (技师 is not 高级技师), else by the last two characters.</summary>
    private static bool IsNamed(string item, string said)
    {
        var (members, names) = (Scopes.Of(item, []), Scopes.Of(said, []));
        if (members.Count > 0)
            return names.Any(name => members.Exists(name.IsSaidBy));
        return item.Length >= 2 && said.Contains(item[^2..], StringComparison.Ordinal);
    }
}
