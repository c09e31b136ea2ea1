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
}
