namespace ReformBot.Corpus.Structure.Lines;

/// <summary>What a line is for, before the tree is built.</summary>
internal enum LineRole
{
    /// <summary>Not decided: running text, with or without a label.</summary>
    Body,

    /// <summary>A heading without a number.</summary>
    Heading,

    /// <summary>A heading over headings, also without a number: 服务对象：高校毕业生.</summary>
    GroupHeading,

    /// <summary>The title of rules that a notice carries, under its signature.</summary>
    InnerTitle,

    /// <summary>The title of an annex, under 附件.</summary>
    AnnexTitle,
    Question,
    TableHeader,
    TableRow,
    Title,
    Letterhead,
    Addressee,
    Signature,
    Colophon,
    Caption,
    Byline,
    Navigation,
    Duplicate,
}
