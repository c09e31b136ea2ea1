using System.Text.Json;
using ReformBot.Cli.Hosting;
using ReformBot.Sqlite.Engine;

namespace ReformBot.Tests.Cli.Asking;

public sealed class AskVerbTests
{
    [Fact]
    public async Task First_use_ingests_the_bundled_corpus_and_says_so_aside()
    {
        using var console = new Captured();
        console.Write("corpus/donghu/jianbao-3.txt", Some.Original);
        console.Surroundings = console.Surroundings with { BundledCorpus = Path.Combine(console.Folder, "corpus") };
        Assert.Equal(ExitCode.Ok, await console.RunAsync("ask", "东湖以工代训发放补贴多少？", "--json"));
        Assert.StartsWith("首次使用：", console.Error, StringComparison.Ordinal);
        Assert.Contains("新增 1", console.Error, StringComparison.Ordinal);
        Assert.Single(console.Out.TrimEnd('\n').Split('\n'));
        Assert.Contains("\"kind\":", console.Out, StringComparison.Ordinal);
    }

    /// <summary>A first use that was killed at once leaves a file without tables, or without anything.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task First_use_begins_again_where_the_first_was_killed(bool begun)
    {
        using var console = new Captured();
        console.Write("corpus/donghu/jianbao-3.txt", Some.Original);
        console.Surroundings = console.Surroundings with { BundledCorpus = Path.Combine(console.Folder, "corpus") };
        console.Write("data/library.db", "");
        if (begun)
        {
            using var connection = Connection.Open(console.Surroundings.DefaultLibrary!, SQLitePCL.raw.SQLITE_OPEN_READWRITE);
            connection.Execute("PRAGMA journal_mode = WAL");
        }

        Assert.Equal(ExitCode.Ok, await console.RunAsync("ask", "东湖以工代训发放补贴多少？"));
        Assert.StartsWith("首次使用：", console.Error, StringComparison.Ordinal);
        Assert.Contains("312.5", console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_library_that_was_never_filled_is_none()
    {
        using var console = new Captured();
        Assert.Equal(ExitCode.Failed, await console.RunAsync("documents", "--library", console.Write("empty.db", "")));
        Assert.Contains("没有这个文件库", console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_corpus_and_library_it_says_how_to_begin()
    {
        using var console = new Captured();
        Assert.Equal(ExitCode.Failed, await console.RunAsync("ask", "问"));
        Assert.Contains("先导入文件：reformbot ingest 文件夹", console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_writes_one_reply_a_line_and_nothing_else()
    {
        using var console = await Documents.DocumentsVerbTests.FilledAsync();
        var file = console.Write("questions.jsonl", """
            {"id": "a", "question": "东湖以工代训发放补贴多少？"}

            {"id": 7, "text": "那南湖呢？", "history": ["东湖以工代训发放补贴多少？"]}
            不是 JSON
            {"question": ""}
            """);
        Assert.Equal(ExitCode.Failed, await console.RunAsync("ask", "--batch", file, "--json", "--library", console.Library));
        var replies = console.Out.TrimEnd('\n').Split('\n').Select(line => JsonElement.Parse(line)).ToList();
        Assert.Equal(3, replies.Count);
        Assert.Equal("a", replies[0].GetProperty("id").GetString());
        Assert.Equal(7, replies[1].GetProperty("id").GetInt32());
        Assert.False(replies[2].TryGetProperty("id", out _));
        Assert.Contains("第 4 行不是问题", console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_comes_from_standard_input_too()
    {
        using var console = await Documents.DocumentsVerbTests.FilledAsync();
        console.Surroundings = console.Surroundings with { Input = new StringReader("""{"id": "x", "question": "问"}""") };
        Assert.Equal(ExitCode.Ok, await console.RunAsync("ask", "--batch", "-", "--json", "--library", console.Library));
        Assert.StartsWith("{\"id\":\"x\"", console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_question_file_is_one_line()
    {
        using var console = await Documents.DocumentsVerbTests.FilledAsync();
        Assert.Equal(ExitCode.Failed, await console.RunAsync("ask", "--batch", "nosuch.jsonl", "--library", console.Library));
        Assert.Equal("错误：问题文件打不开：nosuch.jsonl（没有这个文件）\n", console.Error);
    }

    [Fact]
    public async Task A_question_beside_a_batch_is_refused_and_not_dropped()
    {
        using var console = await Documents.DocumentsVerbTests.FilledAsync();
        Assert.Equal(ExitCode.Usage, await console.RunAsync("ask", "问", "--batch", "questions.jsonl", "--library", console.Library));
        Assert.Equal("错误：问题和 --batch 只能给一个\n", console.Error);
    }

    [Fact]
    public async Task An_explanation_is_a_field_of_the_contract()
    {
        using var console = await Documents.DocumentsVerbTests.FilledAsync();
        Assert.Equal(ExitCode.Ok, await console.RunAsync("ask", "东湖以工代训发放补贴多少？", "--json", "--explain", "--library", console.Library));
        var reply = JsonElement.Parse(Assert.Single(console.Out.TrimEnd('\n').Split('\n')));
        Assert.NotEqual(0, reply.GetProperty("explanation").GetProperty("understanding").GetArrayLength());
        Assert.Equal(0, reply.GetProperty("explanation").GetProperty("model").GetArrayLength());
        Assert.Empty(console.Error);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public async Task A_question_of_any_length_gets_a_reply(int length)
    {
        using var console = await Documents.DocumentsVerbTests.FilledAsync();
        Assert.Equal(ExitCode.Ok, await console.RunAsync("ask", new string('补', length), "--json", "--library", console.Library));
        Assert.StartsWith("{\"kind\":", console.Out, StringComparison.Ordinal);
    }
}
