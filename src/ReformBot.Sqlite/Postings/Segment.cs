namespace ReformBot.Sqlite.Postings;

/// <summary>One sorted run of the index.</summary>
/// <param name="Id">Greater ids hold later passages.</param>
/// <param name="FirstPassage">First of the range of ids that the segment covers.</param>
/// <param name="LastPassage">Last of it; less than the first for a segment that only takes passages out.</param>
/// <param name="FirstBlock">Id of its first block; the others follow.</param>
/// <param name="Blocks">Number of blocks.</param>
/// <param name="Bytes">Of all blocks.</param>
internal sealed record Segment(long Id, int FirstPassage, int LastPassage, long FirstBlock, int Blocks, long Bytes);
