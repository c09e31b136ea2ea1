namespace ReformBot.Corpus.Scopes;

/// <summary>Where a one-character name is taken for a place.</summary>
internal enum AbbreviationUse
{
    /// <summary>Only in rows of three or more: 黑吉辽.</summary>
    Row,

    /// <summary>Also beside another that is hardly ever anything else: 川渝.</summary>
    Pair,

    /// <summary>Also by itself behind 在来赴驻: 在沪.</summary>
    Alone,
}
