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
}
