namespace ReformBot.Corpus.Structure;

/// <summary>A label found at the beginning of a text.</summary>
/// <param name="Level">Its numbering family.</param>
/// <param name="Number">1 and up; 0 where it has none.</param>
/// <param name="CitedLength">Characters of the label as it is cited: 二是, 第十二条, （三）, 四、.</param>
/// <param name="Length">Characters up to what it labels, space and a colon after it included.</param>
internal readonly record struct LabelMatch(ClauseLevel Level, int Number, int CitedLength, int Length)
{
    public ClauseLabel ToLabel(ReadOnlySpan<char> text) => new(Level, Number, text[..CitedLength].ToString());
}
