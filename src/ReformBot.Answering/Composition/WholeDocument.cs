using System.Collections.Immutable;
using ReformBot.Answering.Understanding;

namespace ReformBot.Answering.Composition;

/// <summary>
/// A question about a document as a whole: whether it is in force, what it says of itself, and what else the question asks of it (哪年印发的，补贴多少？).
/// </summary>
/// <param name="Sentences">Of its force and of itself.</param>
/// <param name="Beside">Its clauses for the other parts of the question.</param>
/// <param name="Missing">What was asked of it and it does not say; empty when it says all.</param>
internal sealed record WholeDocument(ImmutableArray<DraftSentence> Sentences, IReadOnlyList<Quotation> Beside, string Missing)
{
    /// <summary>Of the acts that made and changed a document.</summary>
    private static readonly string[] Acts = ["会议", "修正", "修订", "修改", "通过", "落款", "印发"];

    /// <summary>Null when the question is about no document as a whole.</summary>
    /// <param name="answer">How a part of a question is answered from the text.</param>
    public static WholeDocument? Choose(Reading reading, Func<Reading, IEnumerable<Quotation>> answer)
    {
        // What the other parts speak of names no document: only what the piece shares with all of them, and its own, is looked for in names.
        var parts = QuestionParts.Of(reading.Question with { Wanted = Wanted.Statement });
        var others = parts.Count > 1 ? parts.Where(part => !part.LeansOnOthers && part.Piece.Length > 0 && !IsOfDocument(part.Piece)).ToList() : [];
        var own = others.Count > 0 && parts.FirstOrDefault(part => IsOfDocument(part.Piece)) is { } named
            ? reading.For(named with { Concepts = [.. named.Concepts.Where(reading.Question.Concepts.Contains)] })
            : reading;
        if (Of(own) is not { IsEmpty: false } sentences)
            return null;
        var card = sentences[0].Quotations[0].Card;
        var beside = ReferenceEquals(own, reading) ? [] : others.SelectMany(part => answer(reading.For(part))).Where(quotation => quotation.Card.Id == card.Id).ToList();
        return new WholeDocument(sentences, beside, DocumentAnswer.Missing(reading, reading.Documents[card.Id]));
    }

    private static bool IsOfDocument(string piece) =>
        DocumentAspects.In(piece).Count > 0 || AsksForce(piece) || Array.Exists(Acts, word => piece.Contains(word, StringComparison.Ordinal));

    private static bool AsksForce(string piece) => WantedReader.Read(piece).Any(rule => rule.Wanted == Wanted.Validity);

    /// <summary>What it ended (哪份旧文件作废了) is no question about its own force.</summary>
    private static ImmutableArray<DraftSentence>? Of(Reading reading)
    {
        var document = DocumentAnswer.Choose(reading);
        var isOfEnded = document is not null && DocumentAspects.In(reading.Question.Text).Contains(DocumentAspect.Ended) && !ValidityAnswer.IsAskedApart(reading.Question);
        if (isOfEnded || !ValidityAnswer.Suits(reading.Question))
            return document;
        return ValidityAnswer.Choose(reading) is { } validity ? [.. validity, .. document ?? []] : document;
    }
}
