using Lucene.Net.Index;
using ReformBot.LuceneNet.Keeping;

namespace ReformBot.LuceneNet.Searching;

/// <summary>One commit of the folder, opened for reading. Shared by all who search it.</summary>
internal sealed class FolderSnapshot(DirectoryReader reader)
{
    public DirectoryReader Reader => reader;

    /// <summary>Null for a commit on the way from one state of the library to the next.</summary>
    public FolderStamp? Stamp { get; } = FolderStamp.Read(reader.IndexCommit.UserData);

    public IReadOnlyList<SegmentTerms> Segments { get; } = [.. reader.Leaves.Select(leaf => new SegmentTerms(leaf.AtomicReader))];
}
