namespace ReformBot.Cli.Evaluation;

/// <summary>How a reply to one question is judged, worst first.</summary>
internal enum Verdict
{
    /// <summary>A quote that does not stand in its document, or a number that stands in no quote: the one thing that must not happen.</summary>
    Unfounded,

    /// <summary>A claim where silence was right.</summary>
    ShouldHaveAbstained,

    /// <summary>A claim that is not the answer.</summary>
    Wrong,

    /// <summary>Silence where the documents say it.</summary>
    FalseRefusal,

    /// <summary>A bench answer from the right document that does not hold the gold words.</summary>
    Near,

    Right,
}
