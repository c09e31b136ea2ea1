namespace ReformBot.Ingestion.Reading.Numbering;

/// <summary>How an automatic number is written.</summary>
internal enum NumberStyle
{
    Decimal,

    /// <summary>01, 02… 10.</summary>
    DecimalZero,
    FullWidth,
    Circled,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,

    /// <summary>一 十二 二十三</summary>
    Chinese,

    /// <summary>壹 拾贰</summary>
    ChineseLegal,

    /// <summary>一二 for 12, 〇 for zero.</summary>
    ChineseDigits,

    /// <summary>甲 乙 丙</summary>
    HeavenlyStem,

    /// <summary>子 丑 寅</summary>
    EarthlyBranch,

    /// <summary>A bullet or nothing.</summary>
    None,
}
