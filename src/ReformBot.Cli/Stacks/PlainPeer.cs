using ReformBot.Corpus.Indexing;

namespace ReformBot.Cli.Stacks;

/// <summary>What <c>bench</c> compares with.</summary>
/// <param name="Name">Above its column: FTS5.</param>
/// <param name="Key">Before its figures as other programs read them: fts5.</param>
/// <param name="Analyzer">By which <c>--analyzers</c> chooses it; null for one that has a single way to cut text and is always there.</param>
/// <param name="Open">Opens it empty at a place where nothing lies.</param>
internal sealed record PlainPeer(string Name, string Key, string? Analyzer, Func<string, IPlainSearch> Open);
