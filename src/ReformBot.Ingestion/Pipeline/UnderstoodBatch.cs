using System.Collections.Immutable;
using ReformBot.Ingestion.Discovery;

namespace ReformBot.Ingestion.Pipeline;

/// <param name="Bytes">Taken from the budget for it.</param>
internal sealed record UnderstoodBatch(FoundFile File, ImmutableArray<Understood> Documents, long Bytes);
