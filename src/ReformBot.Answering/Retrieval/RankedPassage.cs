using System.Collections.Immutable;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;

namespace ReformBot.Answering.Retrieval;

/// <summary>A candidate with its score.</summary>
/// <param name="Parts">Named parts; <paramref name="Score"/> is their sum.</param>
/// <param name="SetAside">Why it may not be evidence for this question (another place, another year); null when it may.</param>
internal sealed record RankedPassage(
    Passage Passage, DocumentCard Card, double Score, ImmutableArray<(string Name, double Value)> Parts, string? SetAside)
{
    /// <summary>
    /// The score without what single characters, words of the law and other passages add: they find passages that share no word with the question, they
    /// do not vouch for an answer.
    /// </summary>
    public required double Vouched { get; init; }

    /// <summary>What single characters of the question add to the score; 0 and up.</summary>
    public double Characters { get; init; }
}
