using System.Collections.Immutable;
using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Structure;

/// <summary>
/// A node of the clause tree. Spans count in the repaired text. A node's <see cref="Own"/> text comes before its children's;
/// in document order the own spans never overlap.
/// </summary>
public sealed record Clause
{
    public required ClauseKind Kind { get; init; }

    /// <summary>Null where the piece has no number.</summary>
    public ClauseLabel? Label { get; init; }

    /// <summary>
    /// The heading without its label: “突出领导重视,高位推动产改” for a section, the run-in heading of an item; empty for plain text.
    /// </summary>
    public string Heading { get; init; } = "";

    /// <summary>Label, heading and text of this node alone, children excluded; empty for the document node.</summary>
    public required TextSpan Own { get; init; }

    public ImmutableArray<Clause> Children { get; init; } = [];

    /// <summary>This node and all below it, in document order.</summary>
    public IEnumerable<Clause> SelfAndDescendants()
    {
        yield return this;
        foreach (var child in Children)
            foreach (var clause in child.SelfAndDescendants())
                yield return clause;
    }
}
