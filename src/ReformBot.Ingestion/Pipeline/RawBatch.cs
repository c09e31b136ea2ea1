using System.Collections.Immutable;
using ReformBot.Ingestion.Discovery;
using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Pipeline;

/// <summary>Neighbouring documents that are understood together.</summary>
/// <param name="Bytes">What they take.</param>
/// <param name="LoadAsync">Their bytes; called once, by whoever understands them.</param>
internal sealed record RawBatch(FoundFile File, long Bytes, Func<CancellationToken, Task<ImmutableArray<RawOrProblem>>> LoadAsync)
{
    /// <summary>The file cannot be read, or not further: any of its documents could be the one that is missing.</summary>
    public static RawBatch Failed(FoundFile file, Message problem) =>
        new(file, 0, _ => Task.FromResult<ImmutableArray<RawOrProblem>>([new RawOrProblem(file.Name, null, problem) { HasName = false }]));
}
