namespace ReformBot.Corpus.Text;

/// <summary>What becomes of white space inside a line.</summary>
internal enum SpaceDecision
{
    /// <summary>One space stays.</summary>
    Keep,

    /// <summary>It came from a wrapped line or from spacing out: left out.</summary>
    LeaveOut,

    /// <summary>It stands for a line end.</summary>
    Break,
}
