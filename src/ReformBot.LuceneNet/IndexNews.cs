namespace ReformBot.LuceneNet;

/// <param name="Folder">Where the index lies.</param>
/// <param name="Detail">What the system or the engine said; empty where nothing failed.</param>
public sealed record IndexNews(IndexNewsKind Kind, string Folder, string Detail);
