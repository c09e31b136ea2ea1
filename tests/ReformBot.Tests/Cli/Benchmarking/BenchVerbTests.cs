using System.Text.Json;
using ReformBot.Cli.Hosting;

namespace ReformBot.Tests.Cli.Benchmarking;

public sealed class BenchVerbTests
{
    [Fact]
    public async Task Where_nothing_was_ingested_there_is_nothing_to_measure()
    {
        using var console = new Captured();
        var empty = console.Write("empty.txt", "");
        Assert.Equal(ExitCode.Failed, await console.RunAsync("bench", empty));
        Assert.Equal($"empty.txt：文件是空的\n错误：{empty} 里没有可以导入的文件，无从测起\n", console.Error);
        Assert.Empty(console.Out);
    }

    [Fact]
    public async Task Every_engine_and_every_peer_is_measured_over_the_same_documents_and_questions()
    {
        using var console = Built();
        var folder = Path.GetDirectoryName(console.Write("corpus/a.txt", Some.Original))!;
        Assert.Equal(ExitCode.Ok, await console.RunAsync("bench", folder, "--json"));

        var figures = JsonDocument.Parse(console.Out).RootElement;
        Assert.Equal((1, 1), (figures.GetProperty("documents").GetInt32(), figures.GetProperty("questions").GetInt32()));
        var others = BuiltParts.All.Indexes.Skip(1).Select(index => index.Name + "_").Prepend("");
        var peers = BuiltParts.All.Peers.Where(peer => peer.Analyzer is null or "cjk").Select(peer => peer.Key + "_");
        Assert.All(others.Concat(peers), key =>
        {
            foreach (var name in new[] { "ingest_seconds", "ingest_mb_per_second", "size_mb", "search_ms_p50", "search_ms_p95" })
                Assert.True(figures.GetProperty(key + name).GetDouble() >= 0, key + name);
        });
        Assert.True(figures.GetProperty("query_ms_p50").GetDouble() > 0);
        Assert.False(figures.TryGetProperty("fts5_query_ms_p50", out _));
    }

    [Fact]
    public async Task An_analyser_that_the_build_lacks_is_told()
    {
        using var console = Built();
        Assert.Equal(ExitCode.Usage, await console.RunAsync("bench", console.Folder, "--analyzers", "cjk,klingon"));
        Assert.Empty(console.Out);
        Assert.Contains(BuiltParts.All.Name == "full" ? "没有“klingon”，有：cjk smartcn" : "-p:ReformBotStack=full", console.Error, StringComparison.Ordinal);
    }

    /// <summary>With the parts of this build and a clock that goes.</summary>
    private static Captured Built()
    {
        var console = new Captured();
        console.Surroundings = console.Surroundings with
        {
            Clock = TimeProvider.System,
            Toolbox = console.Surroundings.Toolbox with { Indexes = () => BuiltParts.All.Indexes, Peers = () => BuiltParts.All.Peers },
        };
        return console;
    }
}
