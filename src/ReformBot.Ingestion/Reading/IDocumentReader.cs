namespace ReformBot.Ingestion.Reading;

/// <summary>Bytes of one format to text. Safe for use by several threads.</summary>
internal interface IDocumentReader
{
    /// <summary>
    /// Name and versions of everything outside this project that has a say in the text (a parser, an external program). Part of the
    /// fingerprint: when it changes, documents are read again.
    /// </summary>
    ValueTask<string> VersionAsync(CancellationToken cancellationToken);

    /// <summary>Never throws for what the bytes are, however broken: that is a result.</summary>
    ValueTask<ReadResult> ReadAsync(RawDocument raw, CancellationToken cancellationToken);
}
