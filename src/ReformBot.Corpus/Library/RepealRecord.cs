using ReformBot.Corpus.Documents;

namespace ReformBot.Corpus.Library;

/// <summary>That one document ends another.</summary>
/// <param name="By">Id of the document that says so.</param>
/// <param name="Repealed">What it ends.</param>
public sealed record RepealRecord(string By, Repeal Repealed);
