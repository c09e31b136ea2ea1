using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace ReformBot.LuceneNet.Fields;

/// <summary>The fields of a passage in the folder.</summary>
internal static class PassageFields
{
    /// <summary>Grows whenever the same passage is kept otherwise; a folder of another number is made anew.</summary>
    public const int Version = 1;

    /// <summary>The terms of text, headings and title: what candidates are proposed by, and what BM25 weighs.</summary>
    public const string Text = "text";

    /// <summary>Terms of the document's title alone.</summary>
    public const string Title = "title";

    /// <summary>Terms of the headings alone.</summary>
    public const string Heading = "heading";

    /// <summary>The document's place and every place above it, each by its official name: 江苏省, 扬州市, 高邮市.</summary>
    public const string Place = "place";

    /// <summary>The date that citations show, as a number: 20210730.</summary>
    public const string Date = "date";

    /// <summary>Key of the version of the document, in hexadecimal digits: for taking it out.</summary>
    public const string Key = "key";

    /// <summary>Number of the passage in the library.</summary>
    public const string Row = "row";

    /// <summary>Terms with how often they occur (BM25), without positions (nothing asks for phrases, and they would double the folder).</summary>
    public static readonly FieldType Terms = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS });

    /// <summary>One value as it is.</summary>
    public static readonly FieldType Word = Frozen(new FieldType { IsIndexed = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY });

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
