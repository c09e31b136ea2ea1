namespace ReformBot.Answering.Citations;

/// <summary>How a figure bounds what it counts; a change of it changes the claim (不超过5000元 is not 5000元).</summary>
internal enum FigureBound
{
    Exact,

    /// <summary>满12个月: said of durations, where 12个月 means the same.</summary>
    Reached,

    /// <summary>不超过, 以内, 最高.</summary>
    AtMost,

    /// <summary>不足, 低于.</summary>
    Below,

    /// <summary>不少于, 以上, 至少.</summary>
    AtLeast,

    /// <summary>超过, 1600余万元.</summary>
    Above,

    /// <summary>约, 左右.</summary>
    About,

    /// <summary>近.</summary>
    Nearly,

    /// <summary>1000元 of 1000元至3000元.</summary>
    From,

    /// <summary>3000元 of 1000元至3000元.</summary>
    UpTo,
}
