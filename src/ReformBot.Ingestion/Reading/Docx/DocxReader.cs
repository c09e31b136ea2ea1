using System.Collections.Immutable;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReformBot.Corpus.Documents;
using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Reading.Docx;

/// <summary>.docx: paragraphs with the numbers that Word would print, tables row by row, text boxes, footnotes at the end.</summary>
internal sealed class DocxReader(IngestionMessages messages) : IDocumentReader
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly string Parser = $"OpenXml {typeof(WordprocessingDocument).Assembly.GetName().Version}";

    public ValueTask<string> VersionAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Parser);

    public ValueTask<ReadResult> ReadAsync(RawDocument raw, CancellationToken cancellationToken)
    {
        try
        {
            if (DocxPackage.Refuse(raw.Bytes) is { } problem)
                return ValueTask.FromResult(ReadResult.Failed(problem));
            using var stream = raw.Bytes.AsStream();
            using var package = WordprocessingDocument.Open(stream, isEditable: false);
            return ValueTask.FromResult(Read(raw, package));
        }
        catch (Exception e) when (e is OpenXmlPackageException or XmlException or InvalidDataException or FileFormatException
            or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException or UriFormatException or IOException)
        {
            return ValueTask.FromResult(ReadResult.Failed(MessageCode.BrokenDocx, e.Message.Split('\n')[0]));
        }
    }

    private ReadResult Read(RawDocument raw, WordprocessingDocument package)
    {
        if (package.MainDocumentPart is not { Document.Body: { } body } main)
            return ReadResult.Failed(MessageCode.BrokenDocx, "word/document.xml");
        var text = DocxText.Of(body, main);
        if (text.Length == 0)
            return ReadResult.Failed(MessageCode.NoText);
        var warnings = raw.Warnings;
        if (body.Descendants<InsertedRun>().Any() || body.Descendants<DeletedRun>().Any())
            warnings = warnings.Add(messages.Reason(MessageCode.TrackedChanges));
        return ReadResult.Of(new SourceDocument(raw.Name, MediaType, text, Declared(package, text), warnings));
    }

    /// <summary>
    /// The title property often names the document that this one was once copied from: it counts only when it stands in the text. The dates
    /// are those of editing, not of the document, and are left out.
    /// </summary>
    private static ImmutableDictionary<string, string> Declared(WordprocessingDocument package, string text)
    {
        var title = package.PackageProperties.Title?.Trim();
        return string.IsNullOrEmpty(title) || !text.Contains(title, StringComparison.Ordinal)
            ? ImmutableDictionary<string, string>.Empty
            : ImmutableDictionary<string, string>.Empty.Add(DeclaredKeys.Title, title);
    }
}
