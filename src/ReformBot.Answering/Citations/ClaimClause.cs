namespace ReformBot.Answering.Citations;

/// <summary>Words between two signs of structure; a list of amounts (本科1000元、研究生2000元) is cut after each amount too.</summary>
/// <param name="Start">In the canonical text.</param>
/// <param name="End">Exclusive, without the sign.</param>
/// <param name="Part">Index of the part between 。 and ；.</param>
/// <param name="Sentence">Index of the part between 。 and 。.</param>
/// <param name="IsLeadIn">：stands behind it: what follows in the sentence stands under it.</param>
internal sealed record ClaimClause(int Start, int End, int Part, int Sentence, bool IsLeadIn)
{
    public string In(string text) => text[Start..End];
}
