using ReformBot.Corpus.Structure.Lines;
using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Structure;

/// <summary>What becomes one node of the clause tree: a line, or a part of one that enumerates.</summary>
/// <param name="Span">In the repaired text; never empty.</param>
/// <param name="Role">Of its line.</param>
/// <param name="Label">At its beginning.</param>
/// <param name="Line">Index of its line.</param>
/// <param name="Inline">It begins inside its line.</param>
internal readonly record struct Piece(TextSpan Span, LineRole Role, LabelMatch? Label, int Line, bool Inline)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Span.Start, Span.Length);
}
