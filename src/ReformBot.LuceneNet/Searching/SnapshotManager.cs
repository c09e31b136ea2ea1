using Lucene.Net.Index;
using Lucene.Net.Search;
using Directory = Lucene.Net.Store.Directory;

namespace ReformBot.LuceneNet.Searching;

/// <summary>The newest commit that was looked at, kept open for those who search it; as Lucene.Net's SearcherManager, with our snapshot in place of its searcher.</summary>
internal sealed class SnapshotManager : ReferenceManager<FolderSnapshot>
{
    private readonly Directory _directory;

    public SnapshotManager(Directory directory)
    {
        _directory = directory;
        Current = new FolderSnapshot(DirectoryReader.Open(directory));
    }

    protected override void DecRef(FolderSnapshot reference) => reference.Reader.DecRef();

    /// <summary>By the name of the commit: the engine's own look passes over commits that hold the same passages, but of a later version of the library.</summary>
    protected override FolderSnapshot RefreshIfNeeded(FolderSnapshot referenceToRefresh)
    {
        var reader = referenceToRefresh.Reader;
        while (true)
        {
            var name = SegmentInfos.GetLastCommitSegmentsFileName(_directory);
            // None: a folder that is being made anew.
            if (name is null || name == reader.IndexCommit.SegmentsFileName)
                return null!;
            try
            {
                return DirectoryReader.OpenIfChanged(reader, DirectoryReader.ListCommits(_directory)[^1]) is { } newer ? new FolderSnapshot(newer) : null!;
            }
            catch (IOException) when (SegmentInfos.GetLastCommitSegmentsFileName(_directory) != name)
            {
                // A writer went on meanwhile, and the files of that commit are gone: the next one then.
            }
        }
    }

    protected override bool TryIncRef(FolderSnapshot reference) => reference.Reader.TryIncRef();

    protected override int GetRefCount(FolderSnapshot reference) => reference.Reader.RefCount;
}
