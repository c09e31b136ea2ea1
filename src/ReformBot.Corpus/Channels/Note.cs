namespace ReformBot.Corpus.Channels;

/// <summary>Something remembered under a name.</summary>
/// <param name="Scope">What it belongs to: a conversation's key, a list.</param>
/// <param name="Value">In the channel's own form; null deletes the note.</param>
/// <param name="Expires">When it is forgotten by itself; null for never.</param>
public sealed record Note(string Scope, string Key, string? Value, DateTimeOffset? Expires = null);
