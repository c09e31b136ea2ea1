using ReformBot.Corpus.Passages;

namespace ReformBot.Corpus.Indexing;

/// <summary>A candidate: the engine's proposal, to be ranked by us.</summary>
/// <param name="Passage">The passage, complete.</param>
/// <param name="Score">Sum of the weights of the query's terms that the passage holds (in its text, its headings or its document's title).</param>
public sealed record PassageHit(Passage Passage, double Score);
