namespace ReformBot.Corpus.Text;

/// <summary>Whether a text has lost its line ends, and what its spaces then stand for.</summary>
internal enum Flatness
{
    /// <summary>It has lines.</summary>
    None,

    /// <summary>No line ends; spaces stand all over it, where lines were wrapped: only one behind a stop is a line end.</summary>
    Wrapped,

    /// <summary>No line ends; the few spaces between Han characters are all that is left of them.</summary>
    Spaced,
}
