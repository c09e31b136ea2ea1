using System.IO.Compression;
using System.Text;
using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Reading;

/// <summary>What a file is by its first bytes; by its extension where they could be anything.</summary>
internal static class FormatDetector
{
    /// <summary>Enough for a comment before the doctype.</summary>
    private const int Head = 1024;

    /// <summary>Files that are neither text nor read otherwise, and what they are called in the report.</summary>
    private static readonly (byte[] Signature, string Name)[] Foreign =
    [
        ([0x89, 0x50, 0x4E, 0x47], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        ("GIF8"u8.ToArray(), "GIF"),
        ("II*\0"u8.ToArray(), "TIFF"),
        ([0x1F, 0x8B], "gzip"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"),
        ([0x37, 0x7A, 0xBC, 0xAF], "7z"),
        ("Rar!"u8.ToArray(), "rar"),
        ("{\\rtf"u8.ToArray(), "RTF"),
        ("SQLite format 3"u8.ToArray(), "SQLite"),
        ([0x7F, 0x45, 0x4C, 0x46], "ELF"),
    ];

    /// <summary>True for the first bytes of what can never be a .jsonl.</summary>
    public static bool IsForeign(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF-"u8) || head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            return true;
        foreach (var (signature, _) in Foreign)
        {
            if (head.StartsWith(signature))
                return true;
        }

        return false;
    }

    /// <param name="name">For its extension.</param>
    /// <returns>The format or why there is none, and the name of the format when the extension says another.</returns>
    public static (ContentFormat Format, Message? Problem, string? Contradiction) Detect(string name, ReadOnlyMemory<byte> bytes)
    {
        var expected = FileTypes.FormatOf(name);
        var span = bytes.Span;
        if (span.StartsWith("%PDF-"u8) || (expected == ContentFormat.Pdf && span[..Math.Min(span.Length, Head)].IndexOf("%PDF-"u8) >= 0))
            return Found(ContentFormat.Pdf, "PDF", expected);
        if (span.StartsWith("PK\u0003\u0004"u8))
            return Zip(bytes, expected);
        if (span.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            return Failed(Compound(span));
        foreach (var (signature, type) in Foreign)
        {
            if (span.StartsWith(signature))
                return Failed(Message.Of(MessageCode.UnsupportedType, type));
        }

        return Text(span, expected);
    }

    private static (ContentFormat, Message?, string?) Text(ReadOnlySpan<byte> bytes, ContentFormat? expected)
    {
        // Markup is ASCII in every encoding but UTF-16, whose pages carry a mark and the right extension.
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        switch (expected)
        {
            case ContentFormat.Pdf:
                return Failed(Message.Of(MessageCode.NotThatFormat, "PDF"));
            case ContentFormat.Docx when !IsPage(head):
                return Failed(bytes.StartsWith("PK"u8) ? Message.Of(MessageCode.BrokenZip) : Message.Of(MessageCode.NotThatFormat, "docx"));
            case ContentFormat.Html:
                return bytes.IndexOf((byte)'<') >= 0 ? (ContentFormat.Html, null, null) : Found(ContentFormat.PlainText, "text", expected);
            default:
                return IsPage(head) ? Found(ContentFormat.Html, "HTML", expected) : (expected ?? ContentFormat.PlainText, null, null);
        }
    }

    private static bool IsPage(string head)
    {
        var start = head.AsSpan().TrimStart("ï»¿ \t\r\n");
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static (ContentFormat, Message?, string?) Zip(ReadOnlyMemory<byte> bytes, ContentFormat? expected)
    {
        try
        {
            using var archive = new ZipArchive(bytes.AsStream());
            if (archive.Entries.Any(entry => entry.FullName is "word/document.xml" or "word/document2.xml"))
                return Found(ContentFormat.Docx, "docx", expected);
            var type = archive.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)) ? "xlsx"
                : archive.Entries.Any(entry => entry.FullName.StartsWith("ppt/", StringComparison.Ordinal)) ? "pptx"
                : "zip";
            return Failed(expected == ContentFormat.Docx && type == "zip"
                ? Message.Of(MessageCode.NotThatFormat, "docx")
                : Message.Of(MessageCode.UnsupportedType, type));
        }
        catch (InvalidDataException)
        {
            return Failed(Message.Of(MessageCode.BrokenZip));
        }
    }

    /// <summary>A container of old Office, which also wraps a docx that has a password; its directory names streams in UTF-16.</summary>
    private static Message Compound(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
            return Message.Of(MessageCode.Encrypted);
        var type = bytes.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0 ? ".doc"
            : bytes.IndexOf(Encoding.Unicode.GetBytes("Workbook")) >= 0 ? ".xls"
            : "OLE";
        return Message.Of(MessageCode.OldOfficeFormat, type);
    }

    private static (ContentFormat, Message?, string?) Found(ContentFormat format, string name, ContentFormat? expected) =>
        (format, null, expected == format ? null : name);

    private static (ContentFormat, Message?, string?) Failed(Message problem) => (default, problem, null);
}
