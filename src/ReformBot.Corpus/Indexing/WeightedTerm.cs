namespace ReformBot.Corpus.Indexing;

/// <summary>A term of a query and how much a passage gains by holding it; above 0.</summary>
public readonly record struct WeightedTerm(string Value, double Weight);
