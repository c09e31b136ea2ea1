namespace ReformBot.Sqlite.Reading;

/// <summary>A candidate before it is read. Ordered as hits are: by falling score, then document, then place in it.</summary>
internal readonly record struct ScoredPassage(double Score, ulong Document, int Passage) : IComparable<ScoredPassage>
{
    /// <summary>Below 0 when this is the better one.</summary>
    public int CompareTo(ScoredPassage other)
    {
        var order = other.Score.CompareTo(Score);
        if (order == 0)
            order = Document.CompareTo(other.Document);
        return order != 0 ? order : Passage.CompareTo(other.Passage);
    }
}
