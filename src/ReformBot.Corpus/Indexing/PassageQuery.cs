using System.Collections.Immutable;

namespace ReformBot.Corpus.Indexing;

/// <summary>What is asked of an index: no engine's syntax.</summary>
/// <param name="Terms">Distinct values. None: no passage matches.</param>
/// <param name="Limit">Greatest number of hits; 1 and up.</param>
/// <param name="DocumentIds">Only passages of these documents; null means of all documents that are evidence.</param>
public sealed record PassageQuery(ImmutableArray<WeightedTerm> Terms, int Limit, ImmutableHashSet<string>? DocumentIds = null);
