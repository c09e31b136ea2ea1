using System.IO.Compression;
using System.Xml;
using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Reading.Docx;

/// <summary>Looks at a package before it is opened: the XML parser behind it builds its tree by calling itself, and unpacks without limit.</summary>
internal static class DocxPackage
{
    /// <summary>Word nests some 30 deep in a table with a text box.</summary>
    private const int GreatestDepth = 300;

    /// <summary>Characters of one part; the markup of 1,000 pages has some 20 million.</summary>
    private const long GreatestPart = 64L * 1024 * 1024;

    /// <summary>Null when it can be opened.</summary>
    public static Message? Refuse(ReadOnlyMemory<byte> bytes)
    {
        using var stream = bytes.AsStream();
        using var archive = new ZipArchive(stream);
        var parts = archive.Entries.Where(entry => entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)
            && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase));
        foreach (var part in parts)
        {
            if (Refuse(part) is { } problem)
                return problem;
        }

        return null;
    }

    private static Message? Refuse(ZipArchiveEntry part)
    {
        // The declared length may lie; the reader below stops by itself.
        var settings = new XmlReaderSettings { MaxCharactersInDocument = GreatestPart, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var content = part.Open();
        using var xml = XmlReader.Create(content, settings);
        while (xml.Read())
        {
            if (xml.Depth > GreatestDepth)
                return Message.Of(MessageCode.NestedTooDeep);
        }

        return null;
    }
}
