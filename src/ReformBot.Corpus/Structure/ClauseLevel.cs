namespace ReformBot.Corpus.Structure;

/// <summary>
/// The numbering families of Chinese official documents, outermost first. GB/T 9704—2012 § 7.3.3 gives 一、 （一） 1. （1）; 立法技术规范 gives
/// 编 章 节 条 款 项 目; bulletins add 一是 and 第一，.
/// </summary>
public enum ClauseLevel
{
    /// <summary>The whole document, or a part that has no number (an unnumbered heading).</summary>
    None,
    Annex,
    Part,
    Chapter,
    Section,
    Article,

    /// <summary>一、</summary>
    Han,

    /// <summary>（一）</summary>
    HanInBrackets,

    /// <summary>1. 1、 1．</summary>
    Arabic,

    /// <summary>（1）</summary>
    ArabicInBrackets,

    /// <summary>①</summary>
    Circled,

    /// <summary>一是 二是 三要</summary>
    Ordinal,

    /// <summary>第一， 第二，</summary>
    OrdinalWord,

    /// <summary>—— or a list dash.</summary>
    Dash,
}
