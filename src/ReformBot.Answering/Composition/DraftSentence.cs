using System.Collections.Immutable;

namespace ReformBot.Answering.Composition;

/// <summary>A sentence of an answer before it was checked.</summary>
/// <param name="Text">As a person would read it, without citation marks.</param>
/// <param name="Quotations">What it claims to stand on; none only for words about the library itself.</param>
internal sealed record DraftSentence(string Text, ImmutableArray<Quotation> Quotations);
