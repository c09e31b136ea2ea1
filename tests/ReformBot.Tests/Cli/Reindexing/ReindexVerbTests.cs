using ReformBot.Cli.Hosting;
using ReformBot.Corpus.Indexing;
using ReformBot.Sqlite;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Cli.Reindexing;

public sealed class ReindexVerbTests : IDisposable
{
    private readonly Captured _console = new();

    [Fact]
    public async Task The_index_is_made_anew_and_finds_what_it_did()
    {
        await _console.FillAsync(SomeDocuments.Document("a", "补贴\n企业"), SomeDocuments.Document("b", "补贴"));
        var before = await CountsAsync();

        Assert.Equal(ExitCode.Ok, await _console.RunAsync("reindex", "--library", _console.Library));

        Assert.Equal("索引已重建：3 段，0.0 秒\n", _console.Out);
        Assert.Empty(_console.Error);
        Assert.Equal(before, await CountsAsync());
        Assert.Empty(SqliteLibrary.Check(_console.Library, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_library_that_is_not_there_is_not_made()
    {
        Assert.Equal(ExitCode.Failed, await _console.RunAsync("reindex", "--library", _console.Library));
        Assert.Equal($"错误：没有这个文件库：{_console.Library}。先导入文件：reformbot ingest 文件夹 --library {_console.Library}\n", _console.Error);
        Assert.False(File.Exists(_console.Library));
    }

    public void Dispose() => _console.Dispose();

    private async Task<IReadOnlyList<int>> CountsAsync()
    {
        using var library = SqliteLibrary.OpenForReading(_console.Library);
        return await library.Index.CountsAsync([.. TermCutter.Cut("补贴企业培训").Select(term => term.Value)], TestContext.Current.CancellationToken);
    }
}
