using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;

namespace ReformBot.Answering.Tools;

/// <summary>A passage that a tool found.</summary>
/// <param name="Validity">Whether its document is in force on the day that was asked for, as far as the library knows.</param>
/// <param name="Score">Higher is better; comparable within one search only. 0 when the passage was opened, not searched.</param>
public sealed record FoundClause(Passage Passage, DocumentCard Card, ValidityStatus Validity, double Score);
