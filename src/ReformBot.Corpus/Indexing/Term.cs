namespace ReformBot.Corpus.Indexing;

/// <summary>A term as the index holds it, with the characters it was cut from.</summary>
/// <param name="Value">Folded form; compared ordinally.</param>
/// <param name="Start">First character in the text that was cut.</param>
/// <param name="Length">Characters in that text.</param>
public readonly record struct Term(string Value, int Start, int Length);
