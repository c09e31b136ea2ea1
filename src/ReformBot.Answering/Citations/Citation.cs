using System.Collections.Immutable;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>The exact words a sentence stands on.</summary>
/// <param name="Number">1 and up, as 〔1〕 in the text.</param>
/// <param name="DocumentId">Id in the library.</param>
/// <param name="Document">Name of the document: path under the ingested folder, or path#id.</param>
/// <param name="Issuer">Joined by 、; null when unknown.</param>
/// <param name="Date">Of the document; null when unknown.</param>
/// <param name="Locator">四、二是; empty when nothing is numbered.</param>
/// <param name="Quote">The source's own characters from <paramref name="Span"/>.</param>
/// <param name="Span">In the decoded original.</param>
/// <param name="Marks">The deciding words, as spans in <paramref name="Quote"/>.</param>
/// <param name="PassageId">The passage it was taken from.</param>
public sealed record Citation(
    int Number,
    string DocumentId,
    string Document,
    string Title,
    string? Issuer,
    DateOnly? Date,
    string Locator,
    string Quote,
    TextSpan Span,
    ImmutableArray<TextSpan> Marks,
    string PassageId);
