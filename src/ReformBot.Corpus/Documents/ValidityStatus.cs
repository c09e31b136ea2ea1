namespace ReformBot.Corpus.Documents;

/// <summary>Whether a document is in force on a day, as far as it is known.</summary>
public enum ValidityStatus
{
    /// <summary>Neither beginning nor end is known: a bulletin, a page without a date.</summary>
    Unknown,

    NotYet,

    /// <summary>Begun, and no end known or the end not reached.</summary>
    InForce,

    Expired,

    /// <summary>Another document ended it, whatever its own period says.</summary>
    Repealed,
}
