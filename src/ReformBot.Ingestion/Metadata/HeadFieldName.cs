namespace ReformBot.Ingestion.Metadata;

/// <summary>What the labels of page heads (基本信息) say.</summary>
internal enum HeadFieldName
{
    /// <summary>A label that only ends the value before it: 索引号, 浏览字号.</summary>
    Other,
    Title,
    Number,
    Issuer,

    /// <summary>来源: who published; the issuer only when nobody else is named.</summary>
    Source,
    Signed,
    Published,
    Effective,
    Expires,
    ValidityPeriod,
}
