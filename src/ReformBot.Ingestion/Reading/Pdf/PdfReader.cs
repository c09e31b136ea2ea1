using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReformBot.Corpus.Documents;
using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Tools;

namespace ReformBot.Ingestion.Reading.Pdf;

/// <summary>
/// .pdf: pdftotext page by page; pages without text are drawn by pdftoppm and recognised by tesseract. The bytes go to the programs as a
/// private temporary file, so that what is read is what was fingerprinted, whatever the file's name is.
/// </summary>
internal sealed class PdfReader(IngestionOptions options, IngestionMessages messages, ExternalTools tools) : IDocumentReader
{
    private readonly ChildProcess _child = new(options.ToolTimeLimit, options.GreatestToolOutputBytes);
    private readonly PageRecognizer _recognizer = new(options, tools);

    public async ValueTask<string> VersionAsync(CancellationToken cancellationToken) =>
        string.Join(' ', (await tools.FindAsync(cancellationToken)).Select(tool => $"{tool.Name} {tool.Version ?? "-"}"));

    public async ValueTask<ReadResult> ReadAsync(RawDocument raw, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("reformbot-");
        try
        {
            var file = Path.Combine(folder.FullName, "document.pdf");
            await File.WriteAllBytesAsync(file, raw.Bytes, cancellationToken);
            return await ReadFileAsync(raw, file, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<ReadResult> ReadFileAsync(RawDocument raw, string file, CancellationToken cancellationToken)
    {
        // -layout keeps what stands side by side on one line: an amount beside its grade.
        var extracted = await _child.RunAsync(options.PdfToText, ["-layout", "-enc", "UTF-8", file, "-"], cancellationToken);
        if (extracted.Problem is { } missing)
            return ReadResult.Failed(missing.Code == MessageCode.ToolMissing ? Message.Of(MessageCode.ToolMissing, "pdftotext", "poppler-utils") : missing);
        if (PdfFailure.Of(extracted) is { } failure)
            return ReadResult.Failed(failure);
        var pages = Pages(extracted);
        var warnings = raw.Warnings.ToBuilder();
        if (await RecognizeAsync(file, pages, warnings, cancellationToken) is { } problem && pages.TrueForAll(IsBlank))
            return ReadResult.Failed(problem);
        var text = PdfText.Of(pages);
        return text.Length == 0
            ? ReadResult.Failed(MessageCode.NoText)
            : ReadResult.Of(new SourceDocument(raw.Name, "application/pdf", text, ImmutableDictionary<string, string>.Empty, warnings.ToImmutable()));
    }

    /// <summary>A form feed ends each page.</summary>
    private static List<string> Pages(ChildResult extracted)
    {
        var pages = Encoding.UTF8.GetString(extracted.Output).Replace("\r", "", StringComparison.Ordinal).Split('\f').ToList();
        if (pages.Count > 1)
            pages.RemoveAt(pages.Count - 1);
        ClearFurnished(pages);
        return pages;
    }

    /// <summary>A scan is often stamped with a page number or a running head: such a page has no text of its own and counts as blank.</summary>
    private static void ClearFurnished(List<string> pages)
    {
        var lines = pages.ConvertAll(PdfLine.Of);
        PdfFurniture.Remove(lines);
        for (var i = 0; i < pages.Count; i++)
        {
            if (lines[i].Count == 0)
                pages[i] = "";
        }
    }

    /// <summary>Fills blank pages in place.</summary>
    /// <returns>Why a page could not be recognised; null when none was blank or all were recognised.</returns>
    private async Task<Message?> RecognizeAsync(string file, List<string> pages, ImmutableArray<string>.Builder warnings, CancellationToken cancellationToken)
    {
        Message? problem = null;
        var recognized = 0;
        for (var i = 0; i < pages.Count; i++)
        {
            if (!IsBlank(pages[i]))
                continue;
            if (recognized++ == options.GreatestOcrPages)
            {
                warnings.Add(messages.Reason(MessageCode.TooManyPagesForOcr, options.GreatestOcrPages.ToString(CultureInfo.InvariantCulture)));
                break;
            }

            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var (text, reason) = await _recognizer.ReadAsync(file, i + 1, cancellationToken);
            if (reason is not null)
                warnings.Add(messages.Reason(MessageCode.PageWithoutText, number, Sentence(problem = reason)));
            else if (!IsBlank(text))
                warnings.Add(messages.Reason(MessageCode.PageRecognized, number));
            pages[i] = text;
        }

        return problem;
    }

    private string Sentence(Message message)
    {
        var (reason, advice) = messages.Of(message);
        return advice.Length == 0 ? reason : $"{reason} ({advice})";
    }

    private static bool IsBlank(string page) => string.IsNullOrWhiteSpace(page);
}
