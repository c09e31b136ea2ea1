namespace ReformBot.LuceneNet.Searching;

/// <param name="Passage">Its number in the segment.</param>
internal readonly record struct Candidate(double Score, SegmentTerms Segment, int Passage);
