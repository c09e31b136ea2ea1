using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;

namespace ReformBot.Sqlite.Reading;

/// <summary>A row of the table of versions.</summary>
internal sealed record VersionRow
{
    public required long Id { get; init; }

    public required ulong Document { get; init; }

    public required int Number { get; init; }

    public required DocumentStatus Status { get; init; }

    public required long Source { get; init; }

    public required int Characters { get; init; }

    public required long FirstPart { get; init; }

    public required int FirstPassage { get; init; }

    public required int Passages { get; init; }

    public required int Indexed { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public required string Fingerprint { get; init; }

    public required PolicyMetadata Metadata { get; init; }

    public DocumentCard Card => new(DocumentKeys.IdOf(Document), Name, Number, Status, MediaType, Metadata, Indexed);
}
