namespace ReformBot.Answering.Understanding;

/// <summary>What a word beside 多少 is, when it is not the thing asked for.</summary>
internal enum MeasureWord
{
    /// <summary>发, 举办: what is done with it.</summary>
    Verb,

    /// <summary>结付, 培养: a verb at the end or before 了, 过 and 满, part of a noun elsewhere (培养计划).</summary>
    Deed,

    /// <summary>的, 在: between nouns.</summary>
    Seam,

    /// <summary>按, 在: leads a noun that is not the thing asked for.</summary>
    Preposition,

    /// <summary>一共, 累计: between counter and noun, or before 多少.</summary>
    Adverb,

    /// <summary>每月: how often.</summary>
    Time,

    /// <summary>标准, 费率: the name of an amount, which may stay unsaid beside the amount.</summary>
    Amount,

    /// <summary>办法, 一栏: stands for a noun and names nothing.</summary>
    Light,

    /// <summary>钱, 元, 以上: belongs to the counter.</summary>
    Unit,

    /// <summary>租金, 贷款: has to be found in what answers, also where the library does not have the word at all.</summary>
    Thing,
}
