namespace ReformBot.Ingestion.Reading;

/// <summary>Extensions and what they promise.</summary>
internal static class FileTypes
{
    /// <summary>Documents that people keep beside ours and expect to be found: left out only with a line that says so.</summary>
    private static readonly string[] Unreadable =
        [".doc", ".wps", ".rtf", ".odt", ".ofd", ".xls", ".xlsx", ".et", ".ppt", ".pptx", ".dps", ".epub", ".caj", ".mht", ".mhtml"];

    /// <summary>Null for extensions that promise nothing.</summary>
    public static ContentFormat? FormatOf(string name) => Extension(name) switch
    {
        ".txt" or ".text" => ContentFormat.PlainText,
        ".md" or ".markdown" => ContentFormat.Markdown,
        ".html" or ".htm" or ".xhtml" or ".shtml" => ContentFormat.Html,
        ".docx" or ".docm" => ContentFormat.Docx,
        ".pdf" => ContentFormat.Pdf,
        ".jsonl" or ".ndjson" => ContentFormat.JsonLine,
        _ => null,
    };

    public static bool IsUnreadableDocument(string name) => Array.IndexOf(Unreadable, Extension(name)) >= 0;

    public static string Extension(string name) => Path.GetExtension(name).ToLowerInvariant();
}
