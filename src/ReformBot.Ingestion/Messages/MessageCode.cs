namespace ReformBot.Ingestion.Messages;

/// <summary>Everything an ingestion can have to say; the words stand in messages.tsv.</summary>
internal enum MessageCode
{
    // Paths
    NotFound,
    NothingMatches,
    FolderUnreadable,
    NoPermission,
    Vanished,
    NameNotUtf8,
    ReadError,
    SameName,

    // Content
    EmptyFile,
    NoText,
    FileTooLarge,
    LineTooLong,
    Binary,
    UnknownEncoding,
    BadBytes,
    UnsupportedType,
    OldOfficeFormat,
    Encrypted,
    BrokenZip,
    NotThatFormat,
    BrokenDocx,
    BrokenPdf,
    PdfForbidsReading,
    BrokenJson,
    NoId,
    NoTextField,
    SameId,
    JsonLineTooLong,
    NestedTooDeep,
    Unexpected,

    // Tools
    ToolMissing,
    ToolTimedOut,
    ToolOutputTooLarge,
    OcrMissing,

    // Warnings
    EncodingGuessed,
    CharsetContradicted,
    ReadAsOtherFormat,
    PageRecognized,
    PageWithoutText,
    TooManyPagesForOcr,
    Flattened,
    DateNotUnderstood,
    TrackedChanges,
}
