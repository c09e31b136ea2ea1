using System.Collections.Immutable;

namespace ReformBot.Corpus.Channels;

/// <summary>What is written in one transaction.</summary>
public sealed record JournalChange
{
    /// <summary>Inbox items that are done with.</summary>
    public ImmutableArray<long> Settled { get; init; } = [];

    /// <summary>Added, or replaced by inbox id and ordinal.</summary>
    public ImmutableArray<OutboxItem> Outbox { get; init; } = [];

    /// <summary>Set, or deleted where the value is null.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];
}
