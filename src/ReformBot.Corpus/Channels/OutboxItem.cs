namespace ReformBot.Corpus.Channels;

/// <summary>Something to be sent for an inbox item.</summary>
/// <param name="InboxId">What it answers.</param>
/// <param name="Ordinal">From 0, in the order of sending.</param>
/// <param name="State">How far it got.</param>
/// <param name="Payload">In the channel's own form.</param>
/// <param name="Sent">The platform's id of the message once it is known.</param>
public sealed record OutboxItem(long InboxId, int Ordinal, OutboxState State, string Payload, long? Sent = null);
