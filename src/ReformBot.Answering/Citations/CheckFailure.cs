namespace ReformBot.Answering.Citations;

/// <summary>What a sentence says that its quotations do not. A closed set, so that tests and --explain can name it.</summary>
public enum CheckFailure
{
    /// <summary>No quotation at all.</summary>
    NoQuote,

    /// <summary>The quotation's span does not lie in the document.</summary>
    QuoteOutsideDocument,

    /// <summary>The words are not those of the document at that place: changed, stitched together or from another document.</summary>
    QuoteNotVerbatim,

    /// <summary>Words in quotation marks that no single quotation holds.</summary>
    QuotedWordsUnknown,

    /// <summary>A number that does not stand in the quotations or the source's own data.</summary>
    NumberUnknown,

    /// <summary>The number stands there, but counts something else (元 for 人, 每年 for 每月).</summary>
    UnitChanged,

    /// <summary>A 发文字号 that neither the quotations nor the source's data hold.</summary>
    DocumentNumberUnknown,

    /// <summary>A name in title marks that neither the quotations nor the source's title hold.</summary>
    TitleUnknown,

    /// <summary>不超过 became 等于, 近 became 超过, 提高到 became 提高.</summary>
    BoundChanged,

    /// <summary>每月 became 每年 or was lost, 每人 became 每户.</summary>
    RateChanged,

    /// <summary>A place, year, grade or group of people that the statement is not about: 本科 for 研究生, 2020年 for 2021年.</summary>
    ScopeChanged,

    /// <summary>Facts of two statements in one: the subject or condition of one with the amount or verb of the other.</summary>
    StatementsMixed,

    /// <summary>不得, 未, 无需, 仅 or 除外 lost, added or exchanged.</summary>
    NegationChanged,

    /// <summary>可以, 应当, 必须, 鼓励 or 计划 lost, added or exchanged.</summary>
    ModalityChanged,

    /// <summary>Another one does it or receives it.</summary>
    RolesChanged,

    /// <summary>Words for which nothing in the quotations stands.</summary>
    WordsUnknown,
}
