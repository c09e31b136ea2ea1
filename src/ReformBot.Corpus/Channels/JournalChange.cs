using System.Collections.Immutable;

namespace ReformBot.Corpus.Channels;

/// <summary>What is written in one transaction.</summary>
public sealed record JournalChange
{
    /// <summary>Inbox items that are decided: what is to go out for them is in the outbox, and they are not pending any more. Unknown ids do nothing.</summary>
    public ImmutableArray<long> Settled { get; init; } = [];

    /// <summary>Added, or replaced by inbox id and ordinal; the inbox item has to be known. Of one that is <see cref="OutboxState.Done"/> the payload is not kept.</summary>
    public ImmutableArray<OutboxItem> Outbox { get; init; } = [];

    /// <summary>Set, or deleted where the value is null.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];
}
