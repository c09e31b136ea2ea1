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
        if (at < 0)
            return figures.Count < 2 ? [] : Listed(text, group, figures);
        if (at > figures[0].Quantity.Span.Start)
            return [];
        var items = text.Text[start..at].TrimEnd('，').Split(['、', '和', '与', '及']);
        items[^1] = items[^1].Split('，')[0];
        return items.Length >= figures.Count ? [.. items.TakeLast(figures.Count)] : [];
    }

    /// <summary>取得初级、中级、高级证书的，可领取800元、1200元、1600元: as many members of one family as amounts in a row.</summary>
    private static IReadOnlyList<string> Listed(ClaimText text, ClauseGroup group, List<Figure> figures)
    {
        var row = figures.Where((figure, index) => index + 1 < figures.Count && figures[index + 1].Quantity.Span.Start == figure.Quantity.Span.End + 1
            || index > 0 && figure.Quantity.Span.Start == figures[index - 1].Quantity.Span.End + 1).ToList();
        if (row.Count != figures.Count)
            return [];
        var before = text.Text[text.Clauses[group.First].Start..figures[0].Quantity.Span.Start];
        return Scopes.Of(before, []).GroupBy(member => member.Family).Select(family => family.OrderBy(member => member.At).Select(member => member.Name).Distinct().ToList())
            .FirstOrDefault(names => names.Count == figures.Count) ?? [];
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
        if (!items.Any(item => IsNamed(item, said)))
            said = sentence.Text[sentence.Clauses[FirstOfPart(sentence, group)].Start..figure.Quantity.Span.Start];
        return IsNamed(items[index], said) || !items.Any(item => IsNamed(item, said));
    }

    /// <summary>Items of the quotation that the statement names.</summary>
    public static IEnumerable<string> Named(ClaimText sentence, ClauseGroup group, ClaimText quote, ClauseGroup quoted)
    {
        var said = sentence.Text[sentence.Clauses[group.First].Start..sentence.Clauses[group.Last].End];
        return Items(quote, quoted).Where(item => IsNamed(item, said));
    }

    private static int FirstOfPart(ClaimText text, ClauseGroup group)
    {
        var first = group.First;
        while (first > 0 && text.Clauses[first - 1].Part == text.Clauses[group.First].Part)
            first--;
        return first;
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
