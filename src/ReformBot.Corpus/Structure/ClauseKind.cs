namespace ReformBot.Corpus.Structure;

/// <summary>What a piece of a document is. Ranking and answering treat them differently: a caption never answers an amount.</summary>
public enum ClauseKind
{
    Document,

    /// <summary>A heading with what it covers; its own text is the heading line (or the run-in heading sentence).</summary>
    Section,

    /// <summary>Running text: the text of an article, a paragraph, an enumerated item.</summary>
    Paragraph,

    /// <summary>A table row, <c>a | b | c</c>; the header row is <see cref="TableHeader"/>.</summary>
    TableRow,
    TableHeader,

    /// <summary>A question of a Q&amp;A page, heading of its answer.</summary>
    Question,

    Title,

    /// <summary>发文机关标志, 期号, 基本信息 block: metadata before the title.</summary>
    Letterhead,

    /// <summary>主送机关.</summary>
    Addressee,

    /// <summary>落款: issuers and date under the text.</summary>
    Signature,

    /// <summary>版记: 抄送, 印发 line, 公开方式.</summary>
    Colophon,

    Caption,
    Byline,

    /// <summary>Page navigation, share buttons, breadcrumbs: kept out of the index.</summary>
    Navigation,

    /// <summary>Says what stands elsewhere in the same document already (page overlap, hidden copy): kept out of the index.</summary>
    Duplicate,
}
