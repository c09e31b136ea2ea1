namespace ReformBot.Corpus.Structure;

/// <summary>One label as it stands at the beginning of a clause.</summary>
/// <param name="Level">The numbering family.</param>
/// <param name="Number">1 and up; 0 where the label has none (a dash).</param>
/// <param name="Text">The characters of the label without what follows: 第十二条, （三）, 二是, 四、 — as an official would cite it.</param>
public sealed record ClauseLabel(ClauseLevel Level, int Number, string Text);
