using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;

namespace ReformBot.Tests.Support;

/// <summary>A version in the library of <see cref="InMemoryPolicyLibrary"/>.</summary>
public sealed class InMemoryVersion
{
    public required Incoming Incoming { get; set; }

    public required int Number { get; init; }

    public DocumentStatus Status { get; set; }

    public string Name => Incoming.Document.Source.Name;

    public string Id => DocumentIds.OfDocument(Name);

    public DocumentCard Card => new(
        Id,
        Name,
        Number,
        Status,
        Incoming.Document.Source.MediaType,
        Incoming.Document.Metadata,
        Incoming.Passages.Count(PassageTerms.IsIndexed));

    public StoredDocument Stored => new(Card, Incoming.Document.Source.Text, Incoming.Passages);
}
