namespace ReformBot.Answering.Composition;

/// <summary>What a question can ask of a document as a whole.</summary>
internal enum DocumentAspect
{
    Issuer,
    Signed,
    Printed,
    Published,
    Number,
    Issue,
    Addressee,

    /// <summary>哪天通过, 第几次会议通过: the act by which a law was made.</summary>
    Passed,

    /// <summary>修正, 修订: the acts by which it was changed.</summary>
    Amended,

    /// <summary>废止了哪份旧文件: what it ends.</summary>
    Ended,
}
