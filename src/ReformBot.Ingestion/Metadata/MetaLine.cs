using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>A line of the repaired text that is not blank, without heading marks and spaces around it.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Start">Of <paramref name="Text"/>, in the repaired text.</param>
/// <param name="Heading">1 for "# …", 2 for "## …", 0 for no markdown heading.</param>
/// <param name="AfterBlank">A blank line stands before it.</param>
/// <param name="Kind">What the clause tree holds it for; null where the tree says nothing about this very line.</param>
internal sealed record MetaLine(string Text, int Start, int Heading, bool AfterBlank, ClauseKind? Kind)
{
    public TextSpan Span => new(Start, Text.Length);

    public TextSpan SpanOf(int start, int length) => new(Start + start, length);

    /// <summary>Not part of the document itself, or said twice.</summary>
    public bool IsOutside => Kind is ClauseKind.Navigation or ClauseKind.Duplicate;
}
