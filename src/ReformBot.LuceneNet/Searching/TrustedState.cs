using ReformBot.LuceneNet.Keeping;

namespace ReformBot.LuceneNet.Searching;

/// <summary>A commit that was compared with the library and found to hold the same.</summary>
internal sealed record TrustedState(FolderStamp Stamp, EvidenceRanges Evidence);
