using System.Collections.Immutable;
using System.Text;

namespace ReformBot.Ingestion.Tools;

/// <summary>Which of the external programs are installed. Asked once and remembered; safe for use by several threads.</summary>
public sealed class ExternalTools
{
    /// <summary>They only print their version.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private readonly IngestionOptions _options;
    private readonly ChildProcess _child = new(TimeLimit, greatestOutput: 1024 * 1024);
    private readonly SemaphoreSlim _once = new(1, 1);
    private ImmutableArray<ToolStatus> _found;

    public ExternalTools(IngestionOptions options) => _options = options;

    /// <summary>pdftotext, pdftoppm, tesseract and chi_sim, in this order, missing ones included.</summary>
    public async Task<ImmutableArray<ToolStatus>> FindAsync(CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            if (_found.IsDefault)
                _found = await AskAsync(cancellationToken);
            return _found;
        }
        finally
        {
            _once.Release();
        }
    }

    private async Task<ImmutableArray<ToolStatus>> AskAsync(CancellationToken cancellationToken)
    {
        var recognizer = await VersionAsync(_options.Tesseract, "--version", cancellationToken);
        var chinese = recognizer is not null && await HasChineseAsync(cancellationToken);
        return
        [
            new ToolStatus("pdftotext", await VersionAsync(_options.PdfToText, "-v", cancellationToken), "poppler-utils"),
            new ToolStatus("pdftoppm", await VersionAsync(_options.PdfToPpm, "-v", cancellationToken), "poppler-utils"),
            new ToolStatus("tesseract", recognizer, "tesseract-ocr"),
            new ToolStatus("chi_sim", chinese ? recognizer : null, "tesseract-ocr-chi-sim"),
        ];
    }

    /// <summary>The last word of the first line: "pdftotext version 22.12.0", "tesseract 5.3.0".</summary>
    private async Task<string?> VersionAsync(string command, string argument, CancellationToken cancellationToken)
    {
        var result = await _child.RunAsync(command, [argument], cancellationToken);
        if (result.Problem is not null)
            return null;
        var said = Encoding.UTF8.GetString(result.Output) + result.Error;
        return said.Split('\n')[0].Trim().Split(' ')[^1];
    }

    private async Task<bool> HasChineseAsync(CancellationToken cancellationToken)
    {
        var result = await _child.RunAsync(_options.Tesseract, ["--list-langs"], cancellationToken);
        var said = Encoding.UTF8.GetString(result.Output) + result.Error;
        return said.Split('\n').Any(line => line.Trim() == "chi_sim");
    }
}
