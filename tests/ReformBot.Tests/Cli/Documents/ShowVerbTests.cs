using ReformBot.Cli.Hosting;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Cli.Documents;

public sealed class ShowVerbTests
{
    [Theory]
    [InlineData("show-whole", "简报")]
    [InlineData("show-clause", "donghu/jianbao-3.txt", "一、二是")]
    [InlineData("show-clause-whole", "东工发〔2021〕8号", "一、二是", "--whole")]
    public async Task A_document_is_printed_in_its_own_words(string name, params string[] arguments)
    {
        using var console = await DocumentsVerbTests.FilledAsync();
        await console.RunAsync("remove", "南湖", "--library", console.Library); // or its number would fit two
        Assert.Equal(ExitCode.Ok, await console.RunAsync(["show", .. arguments, "--library", console.Library]));
        Approved.Check(console.Out[(console.Out.IndexOf('\n', StringComparison.Ordinal) + 1)..], name);
    }

    [Theory]
    [InlineData("一", "【一、主要做法\n一是建立机制。市里成立专班，每月会商。\n二是补贴到人。“以工代训”共补贴1.2万人，发放补贴312.5万元。】")]
    [InlineData("二是", "【二是补贴到人。")]
    [InlineData("二、", "【二、下一步打算\n继续扩大覆盖面。】")]
    [InlineData("0-3", "【东湖市】推进")]
    public async Task A_place_is_named_as_an_official_would_or_by_offsets(string locator, string marked)
    {
        using var console = await DocumentsVerbTests.FilledAsync();
        Assert.Equal(ExitCode.Ok, await console.RunAsync("show", "简报", locator, "--library", console.Library));
        Assert.Contains(marked, console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_is_named_by_its_id()
    {
        using var console = await DocumentsVerbTests.FilledAsync();
        var id = Some.Incoming("donghu/jianbao-3.txt", Some.Original, PolicyMetadata.Unknown).Passages[^1].Id;
        await console.RunAsync("show", "简报", id, "--library", console.Library);
        Assert.Contains("【继续扩大覆盖面。】", console.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有的", "文件库里没有“没有的”")]
    [InlineData("txt", "文件库里没有“txt”")]
    [InlineData("湖", "“湖”对应 2 份文件，请说得更具体")]
    [InlineData("简报 九、", "里没有“九、”。可以用：一、；一、一是；一、二是；二、")]
    [InlineData("简报 --revision 7", "没有第 7 版，最新是第 1 版")]
    public async Task What_cannot_be_shown_is_said_in_one_line(string arguments, string message)
    {
        using var console = await DocumentsVerbTests.FilledAsync();
        Assert.Equal(ExitCode.Failed, await console.RunAsync(["show", .. arguments.Split(' '), "--library", console.Library]));
        Assert.Contains(message, console.Error, StringComparison.Ordinal);
        Assert.Equal(1, console.Error.Count(character => character == '\n'));
        Assert.Empty(console.Out);
    }

    [Fact]
    public async Task An_older_version_stays_readable()
    {
        using var console = await DocumentsVerbTests.FilledAsync();
        await console.FillAsync(Some.Incoming("weizhi.txt", "现在有了第二版的内容，更长。", PolicyMetadata.Unknown));
        await console.RunAsync("show", "weizhi.txt", "--revision", "1", "--library", console.Library);
        Assert.Contains("没有标题，也没有日期。", console.Out, StringComparison.Ordinal);
        Assert.Contains("旧版，第 1 版", console.Out, StringComparison.Ordinal);
        await console.RunAsync("show", DocumentIds.OfDocument("weizhi.txt"), "--library", console.Library);
        Assert.Contains("第二版的内容", console.Out, StringComparison.Ordinal);
    }
}
