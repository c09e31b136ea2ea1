using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Tools;

namespace ReformBot.Ingestion.Reading.Pdf;

/// <summary>What pdftotext means by its exit code and its complaints.</summary>
internal static class PdfFailure
{
    /// <summary>The permissions of the PDF forbid copying.</summary>
    private const int Forbidden = 3;

    /// <summary>Null when the text was taken out. Complaints with exit code 0 are about damage that was got over.</summary>
    public static Message? Of(ChildResult result)
    {
        if (result.ExitCode == 0)
            return null;
        if (result.Error.Contains("Incorrect password", StringComparison.Ordinal) || result.Error.Contains("encrypt", StringComparison.OrdinalIgnoreCase))
            return Message.Of(MessageCode.Encrypted);
        if (result.ExitCode == Forbidden)
            return Message.Of(MessageCode.PdfForbidsReading);
        var first = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        return Message.Of(MessageCode.BrokenPdf, first ?? $"pdftotext {result.ExitCode}");
    }
}
