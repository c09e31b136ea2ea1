using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Reading;

namespace ReformBot.Ingestion.Pipeline;

/// <summary>A document's bytes, or why there are none.</summary>
internal sealed record RawOrProblem(string Name, RawDocument? Document, Message? Problem)
{
    /// <summary>As in <see cref="Understood.HasName"/>.</summary>
    public bool HasName { get; init; } = true;
}
