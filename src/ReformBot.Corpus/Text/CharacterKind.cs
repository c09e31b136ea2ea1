namespace ReformBot.Corpus.Text;

/// <summary>What text repair has to tell apart; one look-up a character.</summary>
internal enum CharacterKind : byte
{
    Other,
    Han,
    Digit,
    Latin,

    /// <summary>Chinese punctuation, and the half-width marks that stand for it in Chinese text (, ; : ! ? and straight quotes).</summary>
    Punctuation,

    /// <summary>White space inside a line, of any width.</summary>
    Space,

    /// <summary>Line feed, carriage return, form feed and the Unicode line ends.</summary>
    LineEnd,

    /// <summary>Byte order marks, zero-width and directional characters, soft hyphens: never shown, never matched.</summary>
    Invisible,

    /// <summary>Private use: bullets of symbol fonts, and line breaks of some exports.</summary>
    Private,
}
