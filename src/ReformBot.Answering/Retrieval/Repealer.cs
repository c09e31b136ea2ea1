using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;

namespace ReformBot.Answering.Retrieval;

/// <summary>The document that ended another one.</summary>
/// <param name="Card">The ending document.</param>
/// <param name="Words">Where it says so.</param>
internal sealed record Repealer(DocumentCard Card, Fact<Repeal> Words)
{
    /// <summary>First day on which the other is ended; null when the ending document bears no date.</summary>
    public DateOnly? From => (Card.Metadata.Dates.Effective ?? Card.Metadata.Dates.Printed ?? Card.Metadata.Dates.Signed ?? Card.Metadata.Dates.Published)?.Value;
}
