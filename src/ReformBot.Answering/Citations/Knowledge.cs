namespace ReformBot.Answering.Citations;

/// <summary>Whether a character of a sentence stands on something.</summary>
internal enum Knowledge
{
    /// <summary>Not in the quotations.</summary>
    Strange,

    /// <summary>Needs no ground: joins words, or has a check of its own.</summary>
    Free,

    /// <summary>The end of many words: strange only behind a strange character.</summary>
    Ending,

    /// <summary>In the quotations, beside the same neighbour.</summary>
    Said,
}
