using System.Collections.Immutable;
using ReformBot.Corpus.Library;
using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Pipeline;

/// <summary>What became of one document before it is stored: a problem, nothing new, or something to store.</summary>
/// <param name="Name">Of the document, or what stands for it in the report when it has none.</param>
internal sealed record Understood(string Name)
{
    public Message? Problem { get; init; }

    /// <summary>Null when there was a problem or the library holds it as it is.</summary>
    public Incoming? Incoming { get; init; }

    /// <summary>
    /// True when <see cref="Name"/> is that of a document. False for a line whose id cannot be read: it could be any document of its file.
    /// </summary>
    public bool HasName { get; init; } = true;

    public ImmutableArray<string> Warnings { get; init; } = [];

    public static Understood Failed(string name, Message problem) => new(name) { Problem = problem };
}
