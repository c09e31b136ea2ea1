using ReformBot.Cli.Terminal;
using ReformBot.LuceneNet;

namespace ReformBot.Cli.Stacks.Full;

/// <summary>News of the folder, a line each on standard error. The library and its answers are whole in every case, and the line says so.</summary>
internal sealed class LuceneNewsView(Screen screen)
{
    private const string Chinese = "；文件库不受影响，查询改用它自己的索引";
    private const string English = "; the library is whole, and its own index answers";

    public void Write(IndexNews news)
    {
        var said = news.Detail.Length == 0 ? "" : screen.Say($"（{news.Detail}）", $" ({news.Detail})");
        var (chinese, english) = news.Kind switch
        {
            IndexNewsKind.MadeAnew => ($"Lucene 索引不能用了{said}，正在重建：{news.Folder}", $"the Lucene index is of no use{said} and is made anew: {news.Folder}"),
            IndexNewsKind.CatchingUp => ($"Lucene 索引正在补上 {news.Detail} 份文件", $"the Lucene index takes in {news.Detail} documents"),
            IndexNewsKind.Behind => (
                $"Lucene 索引与文件库不一致{said}{Chinese}。重建：reformbot reindex",
                $"the Lucene index is not in step{said}{English}. To make it anew: reformbot reindex"),
            IndexNewsKind.Unreadable => (
                $"Lucene 索引读不了{said}{Chinese}。重建：reformbot reindex",
                $"the Lucene index cannot be read{said}{English}. To make it anew: reformbot reindex"),
            IndexNewsKind.NotWritable => ($"没有写 Lucene 索引的权限：{news.Folder}{Chinese}", $"no permission to write the Lucene index {news.Folder}{English}"),
            IndexNewsKind.DiskFull => (
                $"磁盘已满，Lucene 索引没有更新{Chinese}。腾出空间后：reformbot reindex",
                $"the disk is full, and the Lucene index was not brought up to date{English}. Make room, then: reformbot reindex"),
            IndexNewsKind.Busy => ($"另一个进程正在写 Lucene 索引{Chinese}", $"another process is writing the Lucene index{English}"),
            _ => ($"Lucene 索引没有更新{said}{Chinese}", $"the Lucene index was not brought up to date{said}{English}"),
        };
        screen.Note(chinese, english);
    }
}
