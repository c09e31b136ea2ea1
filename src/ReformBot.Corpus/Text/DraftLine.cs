namespace ReformBot.Corpus.Text;

/// <summary>A line of a text under repair: what stands between two line ends, spaces already repaired.</summary>
/// <param name="Span">In the draft; never empty.</param>
/// <param name="Breaks">How many line ends came before it (a blank line makes two), at most <see cref="DraftLines.MostBreaks"/>.</param>
/// <param name="FirstBreak">Where in the original those line ends stood: index into the list of line ends kept.</param>
/// <param name="Indent">Columns of white space before it; a Chinese space counts two.</param>
/// <param name="AfterPage">A page number stood before it.</param>
internal readonly record struct DraftLine(TextSpan Span, int Breaks, int FirstBreak, int Indent, bool AfterPage);
