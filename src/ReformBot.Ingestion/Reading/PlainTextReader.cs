using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Reading.Encodings;

namespace ReformBot.Ingestion.Reading;

/// <summary>
/// .txt and .md: the file's own characters, every one, since quotes are compared with the file and offsets count in it. Markdown is not
/// rendered for the same reason; its tables and marks are left to the steps that understand text.
/// </summary>
internal sealed class PlainTextReader(IngestionMessages messages) : IDocumentReader
{
    public ValueTask<string> VersionAsync(CancellationToken cancellationToken) => ValueTask.FromResult("text");

    public ValueTask<ReadResult> ReadAsync(RawDocument raw, CancellationToken cancellationToken) => ValueTask.FromResult(Read(raw));

    private ReadResult Read(RawDocument raw)
    {
        var decoded = TextDecoder.Decode(raw.Bytes.Span);
        if (decoded.Problem is not null)
            return ReadResult.Failed(decoded.Problem);
        return ReadResult.Of(new SourceDocument(
            raw.Name,
            raw.Format == ContentFormat.Markdown ? "text/markdown" : "text/plain",
            decoded.Text,
            ImmutableDictionary<string, string>.Empty,
            [.. raw.Warnings, .. decoded.Warnings.Select(warning => messages.Of(warning).Reason)]));
    }
}
