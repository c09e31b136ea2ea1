namespace ReformBot.Answering.Citations;

/// <summary>What a word makes of the claim.</summary>
internal enum MarkerKind
{
    /// <summary>不, 不得, 不予.</summary>
    Not,

    /// <summary>未, 无.</summary>
    NotYet,

    /// <summary>无需.</summary>
    NoNeed,

    /// <summary>非.</summary>
    Non,

    /// <summary>仅.</summary>
    Only,

    /// <summary>除外, 除…外.</summary>
    Except,

    /// <summary>高于 without a figure: 高于低保标准.</summary>
    MoreThan,

    /// <summary>低于.</summary>
    LessThan,

    /// <summary>不低于.</summary>
    NoLess,

    /// <summary>不超过.</summary>
    NoMore,

    /// <summary>可以.</summary>
    May,

    /// <summary>需, 要: said of rules in plain words.</summary>
    Need,

    /// <summary>应当.</summary>
    Should,

    /// <summary>必须.</summary>
    Must,

    /// <summary>鼓励, 引导.</summary>
    Encourage,

    /// <summary>计划, 拟, 探索.</summary>
    Plan,
}
