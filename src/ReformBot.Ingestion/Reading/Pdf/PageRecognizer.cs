using System.Globalization;
using System.Text;
using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Tools;

namespace ReformBot.Ingestion.Reading.Pdf;

/// <summary>Reads a page that is a picture: pdftoppm draws it, tesseract recognises it.</summary>
internal sealed class PageRecognizer(IngestionOptions options, ExternalTools tools)
{
    /// <summary>What tesseract's manual asks for.</summary>
    private const string DotsPerInch = "300";

    /// <summary>One page of text assumed to be in blocks, as official documents are ("fully automatic page segmentation").</summary>
    private const string Segmentation = "3";

    private readonly ChildProcess _child = new(options.ToolTimeLimit, options.GreatestToolOutputBytes);

    /// <param name="page">From 1.</param>
    /// <returns>Its text, empty for a page that is really blank; or why it could not be read.</returns>
    public async Task<(string Text, Message? Problem)> ReadAsync(string file, int page, CancellationToken cancellationToken)
    {
        if (await MissingAsync(cancellationToken) is { } missing)
            return ("", missing);
        var number = page.ToString(CultureInfo.InvariantCulture);
        var picture = Path.ChangeExtension(file, null) + "-" + number;
        var drawn = await _child.RunAsync(
            options.PdfToPpm, ["-r", DotsPerInch, "-gray", "-f", number, "-l", number, "-singlefile", file, picture], cancellationToken);
        if (drawn.Problem is not null)
            return ("", drawn.Problem);
        if (drawn.ExitCode != 0)
            return ("", Message.Of(MessageCode.BrokenPdf, drawn.Error.Split('\n')[0]));
        var recognized = await _child.RunAsync(
            options.Tesseract, [picture + ".pgm", "stdout", "-l", "chi_sim", "--psm", Segmentation, "--dpi", DotsPerInch], cancellationToken);
        File.Delete(picture + ".pgm");
        if (recognized.Problem is not null)
            return ("", recognized.Problem);
        return recognized.ExitCode == 0
            ? (RecognizedText.Clean(Encoding.UTF8.GetString(recognized.Output)), null)
            : ("", Message.Of(MessageCode.ReadError, "tesseract: " + recognized.Error.Split('\n')[0]));
    }

    private async Task<Message?> MissingAsync(CancellationToken cancellationToken)
    {
        var missing = (await tools.FindAsync(cancellationToken)).Where(tool => tool.IsMissing && tool.Name != "pdftotext").ToList();
        return missing.Count == 0
            ? null
            : Message.Of(MessageCode.OcrMissing, string.Join("、", missing.Select(tool => tool.Name)), string.Join(' ', missing.Select(tool => tool.Package)));
    }
}
