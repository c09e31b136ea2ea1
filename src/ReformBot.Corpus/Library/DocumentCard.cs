using ReformBot.Corpus.Documents;

namespace ReformBot.Corpus.Library;

/// <summary>A document as lists and replies name it.</summary>
/// <param name="Id">Stable for a name (see <see cref="DocumentIds"/>); versions of a document share it.</param>
/// <param name="Name">As in <see cref="SourceDocument.Name"/>.</param>
/// <param name="Version">1 and up.</param>
/// <param name="MediaType">As in <see cref="SourceDocument.MediaType"/>.</param>
/// <param name="Passages">Indexed passages of this version.</param>
public sealed record DocumentCard(
    string Id, string Name, int Version, DocumentStatus Status, string MediaType, PolicyMetadata Metadata, int Passages)
{
    public string Title => Metadata.TitleOr(Name);
}
