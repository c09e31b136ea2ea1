using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Documents;

/// <summary>A value read from a document, with the characters of the decoded original that it was read from.</summary>
/// <param name="Value">What was read.</param>
/// <param name="Span">Where, in the decoded original; empty when the container declared it (no character of the text says so).</param>
public sealed record Fact<T>(T Value, TextSpan Span);
