using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ReformBot.LuceneNet.Searching;

/// <summary>The newest commit that was looked at, kept open for those who search it; as Lucene.Net's SearcherManager, with our snapshot in place of its searcher.</summary>
internal sealed class SnapshotManager : ReferenceManager<FolderSnapshot>
{
    public SnapshotManager(Lucene.Net.Store.Directory directory) => Current = new FolderSnapshot(DirectoryReader.Open(directory));

    protected override void DecRef(FolderSnapshot reference) => reference.Reader.DecRef();

    protected override FolderSnapshot RefreshIfNeeded(FolderSnapshot referenceToRefresh) =>
        DirectoryReader.OpenIfChanged(referenceToRefresh.Reader) is { } newer ? new FolderSnapshot(newer) : null!;

    protected override bool TryIncRef(FolderSnapshot reference) => reference.Reader.TryIncRef();

    protected override int GetRefCount(FolderSnapshot reference) => reference.Reader.RefCount;
}
