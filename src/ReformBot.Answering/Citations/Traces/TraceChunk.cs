namespace ReformBot.Answering.Citations.Traces;

/// <summary>Words of the sentence that stand in one row in a quotation.</summary>
/// <param name="First">Token of the sentence.</param>
/// <param name="Last">The same, itself included.</param>
/// <param name="Quoted">Token of the quotation that the first one was taken from.</param>
/// <param name="Segment">Of the quotation.</param>
/// <param name="Weight">Tokens that tell where it was taken from; the frame and what is known around the quotation tell nothing.</param>
/// <param name="HasFigure">Holds an amount.</param>
internal sealed record TraceChunk(int First, int Last, int Quoted, int Segment, int Weight, bool HasFigure)
{
    public bool IsWeighty => Weight >= 3 || HasFigure;

    public int QuotedLast => Quoted + Last - First;
}
