using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace ReformBot.LuceneNet.Keeping;

/// <summary>The folder beside a library file that holds its index.</summary>
internal sealed class IndexFolder(string path)
{
    /// <summary>What the folder's name has behind that of the library.</summary>
    public const string Ending = ".lucene";

    public string Path => path;

    public bool Exists => System.IO.Directory.Exists(path);

    public long Bytes => Exists ? new DirectoryInfo(path).EnumerateFiles().Sum(file => file.Length) : 0;

    public static IndexFolder Beside(string library) => new(System.IO.Path.GetFullPath(library) + Ending);

    public void Make() => System.IO.Directory.CreateDirectory(path);

    /// <summary>Mapped into memory on 64-bit systems.</summary>
    public Directory Open() => FSDirectory.Open(path);

    /// <summary>The stamp of the last commit; null when there is none that says of which state it is.</summary>
    /// <exception cref="IOException">What lies there cannot be read.</exception>
    public FolderStamp? Stamp()
    {
        if (!Exists)
            return null;
        using var directory = Open();
        if (!DirectoryReader.IndexExists(directory))
            return null;
        var commit = new SegmentInfos();
        commit.Read(directory);
        return FolderStamp.Read(commit.UserData);
    }

    /// <summary>Deletes what lies there. Who reads it keeps reading where the platform lets open files be deleted.</summary>
    /// <param name="patience">How long to wait for another writer, in milliseconds.</param>
    /// <exception cref="LockObtainFailedException">Another process wrote for longer than that.</exception>
    public void Clear(long patience)
    {
        using var directory = Open();
        var held = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!held.Obtain(patience))
            throw new LockObtainFailedException(path);
        using (held)
        {
            foreach (var file in new DirectoryInfo(path).EnumerateFiles().Where(file => file.Name != IndexWriter.WRITE_LOCK_NAME))
                file.Delete();
        }
    }
}
