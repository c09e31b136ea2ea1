namespace ReformBot.Answering;

/// <summary>How a question ended. A closed set: nobody has to read a sentence to find out.</summary>
public enum ReplyKind
{
    /// <summary>Everything that was asked is covered by cited passages.</summary>
    Answered,

    /// <summary>Some of it is; the text says what is missing.</summary>
    Partial,

    /// <summary>One question back to the person (which place? which year?).</summary>
    Clarify,

    /// <summary>The documents do not say it; the nearest passages may be shown, nothing is claimed.</summary>
    NoEvidence,

    /// <summary>Not a question for this bot: injection, fabrication, personal data, off topic, opinion.</summary>
    Declined,
}
