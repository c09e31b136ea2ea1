using System.Text.Json;
using ReformBot.Cli.Hosting;

namespace ReformBot.Tests.Cli.Ingesting;

public sealed class IngestVerbTests
{
    [Fact]
    public async Task A_failed_document_is_named_and_the_others_are_in()
    {
        using var console = new Captured();
        console.Write("in/good.txt", Some.Original);
        console.Write("in/empty.txt", "");
        Assert.Equal(ExitCode.Failed, await console.RunAsync("ingest", Path.Combine(console.Folder, "in"), "--library", console.Library));
        Assert.Contains("失败 empty.txt\n", console.Out, StringComparison.Ordinal);
        Assert.Contains("怎么办：", console.Out, StringComparison.Ordinal);
        Assert.EndsWith("完成：新增 1，更新 0，未变 0，撤下 0，失败 1\n", console.Out, StringComparison.Ordinal);

        File.Delete(Path.Combine(console.Folder, "in", "empty.txt"));
        Assert.Equal(ExitCode.Ok, await console.RunAsync("ingest", Path.Combine(console.Folder, "in"), "--library", console.Library));
        Assert.EndsWith("完成：新增 0，更新 0，未变 1，撤下 0，失败 0\n", console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_programs_it_is_one_object_a_document_and_the_totals()
    {
        using var console = new Captured();
        var file = console.Write("good.txt", Some.Original);
        Assert.Equal(ExitCode.Ok, await console.RunAsync("ingest", file, "--json", "--library", console.Library));
        var lines = console.Out.TrimEnd('\n').Split('\n').Select(line => JsonElement.Parse(line)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Equal("good.txt", lines[0].GetProperty("document").GetString());
        Assert.Equal("new", lines[0].GetProperty("outcome").GetString());
        Assert.Equal(1, lines[1].GetProperty("new").GetInt32());
        Assert.False(lines[1].GetProperty("dry_run").GetBoolean());
    }

    [Fact]
    public async Task A_dry_run_leaves_no_library_behind()
    {
        using var console = new Captured();
        var file = console.Write("good.txt", Some.Original);
        Assert.Equal(ExitCode.Ok, await console.RunAsync("ingest", file, "--dry-run", "--library", console.Library));
        Assert.Contains("试运行，未写入：新增 1", console.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(console.Library));
    }

    [Fact]
    public async Task Without_library_it_goes_to_the_default_place_whose_folder_is_made()
    {
        using var console = new Captured();
        Assert.Equal(ExitCode.Ok, await console.RunAsync("ingest", console.Write("good.txt", Some.Original)));
        Assert.True(File.Exists(console.Surroundings.DefaultLibrary));
    }
}
