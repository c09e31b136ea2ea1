using System.Collections.Immutable;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Passages;

/// <summary>
/// The unit that is indexed, retrieved and cited: a clause, or as many neighbouring small ones of one parent as fit. Verbatim: its
/// text comes from one span of the decoded original.
/// </summary>
public sealed record Passage
{
    /// <summary>The same document, clause and text give the same id on every machine: 16 lower-case hexadecimal digits.</summary>
    public required string Id { get; init; }

    public required string DocumentId { get; init; }

    /// <summary>Place in the document, from 0; neighbours have neighbouring ordinals.</summary>
    public required int Ordinal { get; init; }

    public required ClauseKind Kind { get; init; }

    /// <summary>What an official would write: 第十二条第（三）项; 四、二是. Empty where nothing is numbered.</summary>
    public required string Locator { get; init; }

    /// <summary>Headings from the outermost to the nearest, without the title of the document; for a table row the last is its header row.</summary>
    public required ImmutableArray<string> Headings { get; init; }

    /// <summary>The repaired text with its offsets in the decoded original.</summary>
    public required NormalizedText Body { get; init; }

    public string Text => Body.Text;

    /// <summary>In the decoded original.</summary>
    public TextSpan Span => Body.ToOriginal(new TextSpan(0, Body.Length));
}
