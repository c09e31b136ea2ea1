namespace ReformBot.Ingestion.Reading;

/// <summary>What a file is, by its content; its extension only where the content does not say.</summary>
internal enum ContentFormat
{
    PlainText,
    Markdown,
    Html,
    Docx,
    Pdf,

    /// <summary>One line of it.</summary>
    JsonLine,
}
