namespace ReformBot.Corpus.Structure;

/// <summary>A label that may open an item inside a paragraph.</summary>
/// <param name="At">Index in the paragraph; 0 for the paragraph's own label.</param>
/// <param name="Label">The label.</param>
/// <param name="Style">Its last character: 一是 and 一要 are two styles of one family.</param>
internal readonly record struct InlineLabel(int At, LabelMatch Label, char Style);
