using System.Collections.Immutable;
using System.Globalization;
using ReformBot.Ingestion.Discovery;
using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Reading;

/// <summary>A file's bytes into memory, once: what is fingerprinted is what is read.</summary>
internal sealed class FileLoader(IngestionOptions options, IngestionMessages messages)
{
    /// <returns>The document or why there is none; one of the two is null.</returns>
    public async Task<(RawDocument? Document, Message? Problem)> LoadAsync(FoundFile file, CancellationToken cancellationToken)
    {
        try
        {
            if ((file.Problem ?? TooLarge(file.Length, LimitFor(FileTypes.FormatOf(file.Path)))) is { } known)
                return (null, known);
            var bytes = await File.ReadAllBytesAsync(file.Path, cancellationToken);
            return bytes.Length == 0 ? (null, Message.Of(MessageCode.EmptyFile)) : Recognize(file, bytes);
        }
        catch (Exception e) when (FileProblem.Of(e) is { } problem)
        {
            return (null, problem);
        }
    }

    private (RawDocument? Document, Message? Problem) Recognize(FoundFile file, byte[] bytes)
    {
        var (format, problem, contradiction) = FormatDetector.Detect(file.Path, bytes);
        problem ??= TooLarge(bytes.Length, LimitFor(format));
        if (problem is not null)
            return (null, problem);
        ImmutableArray<string> warnings = contradiction is null ? [] : [messages.Reason(MessageCode.ReadAsOtherFormat, contradiction)];
        return (new RawDocument(file.Name, format, bytes, warnings), null);
    }

    private long LimitFor(ContentFormat? format) =>
        format is ContentFormat.PlainText or ContentFormat.Markdown or ContentFormat.Html ? options.GreatestTextBytes : options.GreatestFileBytes;

    private static Message? TooLarge(long length, long limit) =>
        length <= limit ? null : Message.Of(MessageCode.FileTooLarge, Megabytes(length), Megabytes(limit));

    private static string Megabytes(long bytes) => (bytes / (1024.0 * 1024.0)).ToString("0.#", CultureInfo.InvariantCulture);
}
