using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>A value with its characters in the repaired text; the reader turns it into a fact of the original at the end.</summary>
internal sealed record MetaFact<T>(T Value, TextSpan Span);
