using ReformBot.Corpus.Library;

namespace ReformBot.Corpus.Indexing;

/// <summary>A candidate before it is read; for engines.</summary>
/// <param name="Document">As <see cref="DocumentKeys"/> has it.</param>
/// <param name="Passage">Its number in the library; greater further down in a document.</param>
public readonly record struct ScoredPassage(double Score, ulong Document, int Passage)
{
    /// <summary>In the order of hits: by falling score, then document, then place in it.</summary>
    public bool IsBetterThan(in ScoredPassage other)
    {
        if (Score != other.Score)
            return Score > other.Score;
        return Document != other.Document ? Document < other.Document : Passage < other.Passage;
    }
}
