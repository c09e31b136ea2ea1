namespace ReformBot.Corpus.Channels;

/// <summary>A message, button or other event as the platform delivered it.</summary>
/// <param name="Id">The platform's own number, growing.</param>
/// <param name="Chat">Opaque key of the conversation: items of one chat are worked on in order.</param>
/// <param name="ReceivedAt">When it was taken in.</param>
/// <param name="Payload">What the channel needs to answer it, in the channel's own form; personal numbers masked.</param>
public sealed record InboxItem(long Id, string Chat, DateTimeOffset ReceivedAt, string Payload);
