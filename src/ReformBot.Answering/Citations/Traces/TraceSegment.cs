namespace ReformBot.Answering.Citations.Traces;

/// <summary>A clause, or an item of a list whose items are statements of their own (由甲主办、由乙承办).</summary>
/// <param name="Start">In the canonical text.</param>
/// <param name="Clause">Index of the clause that it is of.</param>
/// <param name="FirstToken">Index in the tokens of its text.</param>
/// <param name="LastToken">Exclusive.</param>
internal sealed record TraceSegment(int Start, int End, int Clause, int Part, int Sentence, bool IsLeadIn, int FirstToken, int LastToken);
