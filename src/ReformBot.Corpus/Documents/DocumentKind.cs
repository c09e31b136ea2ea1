namespace ReformBot.Corpus.Documents;

/// <summary>What a document is, as far as it changes how an answer may be worded.</summary>
public enum DocumentKind
{
    /// <summary>Nothing in the text says it.</summary>
    Unknown,

    /// <summary>法律, passed by the National People's Congress or its committee.</summary>
    Law,

    /// <summary>条例, 规定 of the State Council or of a people's congress.</summary>
    Regulation,

    /// <summary>通知, 公告, 通告, 函: a letter, with or without rules attached.</summary>
    Notice,

    /// <summary>意见, 方案, 规划: a programme.</summary>
    Opinion,

    /// <summary>办法, 细则, 规则, 规程: rules by article.</summary>
    Measures,

    /// <summary>简报, 快报, 动态, 专刊: reports what a place did; grants nobody a claim.</summary>
    Bulletin,

    /// <summary>纪实, 报道, 经验材料: a feature; grants nobody a claim.</summary>
    Feature,

    /// <summary>问答, 常见问题解答.</summary>
    Faq,

    /// <summary>清单, 汇编, 一览表.</summary>
    Catalogue,

    /// <summary>办事指南, 服务指南.</summary>
    Guide,
}
