namespace ReformBot.Sqlite.Reading;

/// <summary>A candidate before it is read.</summary>
internal readonly record struct ScoredPassage(double Score, ulong Document, int Passage)
{
    /// <summary>In the order of hits: by falling score, then document, then place in it.</summary>
    public bool IsBetterThan(in ScoredPassage other)
    {
        if (Score != other.Score)
            return Score > other.Score;
        return Document != other.Document ? Document < other.Document : Passage < other.Passage;
    }
}
