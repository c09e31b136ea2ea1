using ReformBot.Corpus.Structure.Lines;
using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Structure;

/// <summary>
/// Repaired text → clause tree: lines get their roles (headline, signature, caption, …), long paragraphs are cut where they enumerate, and
/// the pieces are nested as the document nests them. What is not understood is a paragraph: no text is ever left out of the tree.
/// </summary>
public static class StructureParser
{
    public static Clause Parse(NormalizedText text)
    {
        var lines = LineReader.Read(text.Text);
        LineRoles.Mark(lines);
        return ClauseTreeBuilder.Build(text.Text, PieceReader.Read(text.Text, lines));
    }
}
