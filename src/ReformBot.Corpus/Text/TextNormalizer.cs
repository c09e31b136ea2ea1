namespace ReformBot.Corpus.Text;

/// <summary>
/// Repairs a text without losing where each character stood: what a page, a scanner or a web page did to it is undone, what its author
/// wrote stays, slips included. A line of the result is one block: a paragraph, a heading, a table row; blank lines stay where they
/// stood (two at most), because captions are told by them.
/// </summary>
/// <remarks>
/// Characters are only left out, or replaced one by one: a space of any width by a space, a line end of any kind (or the space that was
/// left of one) by a line feed, a line end between two Latin words by a space. Widths, scripts and case are left to <see cref="CharacterFolder"/>.
/// </remarks>
public static class TextNormalizer
{
    public static NormalizedText Normalize(string original)
    {
        if (original.Length == 0)
            return NormalizedText.Empty;
        using var draft = new RepairDraft(original.Length);
        var lines = LineRepair.Repair(original, draft);
        return LineJoiner.Join(draft, lines);
    }
}
