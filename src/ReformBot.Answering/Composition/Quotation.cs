using System.Collections.Immutable;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Words of a document that a sentence of the answer stands on.</summary>
/// <param name="Card">The document.</param>
/// <param name="Locator">Of the clause.</param>
/// <param name="PassageId">Of the (first) passage that they stand in.</param>
/// <param name="Span">In the decoded original.</param>
/// <param name="Text">The same words repaired, as a person reads them.</param>
internal sealed record Quotation(DocumentCard Card, string Locator, string PassageId, TextSpan Span, string Text)
{
    /// <summary>The words that the answer shows: <see cref="Text"/>, or the part of it that answers; without empty lines.</summary>
    public string Shown { get; init; } = string.Join('\n', Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Headings above the passage, outermost first.</summary>
    public ImmutableArray<string> Headings { get; init; } = [];

    /// <summary>A part of a passage.</summary>
    /// <param name="span">In the passage's text.</param>
    public static Quotation Of(DocumentCard card, Passage passage, TextSpan span) =>
        new(card, passage.Locator, passage.Id, passage.Body.ToOriginal(span), span.In(passage.Text)) { Headings = passage.Headings };

    /// <summary>Neighbouring passages as one quotation: a list with its lead-in.</summary>
    public static Quotation Of(DocumentCard card, IReadOnlyList<Passage> run) => new(
        card,
        run[0].Locator,
        run[0].Id,
        TextSpan.FromBounds(run[0].Span.Start, run[^1].Span.End),
        string.Join('\n', run.Select(passage => passage.Text)))
    {
        Headings = run[0].Headings,
    };
}
