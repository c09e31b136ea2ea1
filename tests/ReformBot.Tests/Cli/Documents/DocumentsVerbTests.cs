using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;
using ReformBot.Corpus.Documents;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Cli.Documents;

public sealed class DocumentsVerbTests
{
    [Theory]
    [InlineData(null, "documents-lines")]
    [InlineData(40, "documents-narrow")]
    [InlineData(100, "documents-table")]
    public async Task A_list_fits_where_it_is_shown(int? width, string name)
    {
        using var console = await FilledAsync(width: width);
        Assert.Equal(ExitCode.Ok, await console.RunAsync("documents", "--library", console.Library));
        Approved.Check(console.Out, name);
        Assert.Equal("共 3 份文件\n", console.Error);
    }

    [Fact]
    public async Task For_programs_it_is_one_object_a_line_with_the_named_fields()
    {
        using var console = await FilledAsync();
        await console.RunAsync("documents", "--json", "--place", "扬州", "--library", console.Library);
        Assert.Equal(
            """{"document":"donghu/jianbao-3.txt","title":"东湖市推进产改工作简报","issuers":["东湖市总工会"],"number":"东工发〔2021〕8号","issue":"2021年第3期","dates":{"signed":"2021-07-30","printed":null,"published":null,"effective":null,"expires":null},"place":"江苏省/扬州市/高邮市","kind":"简报","status":"current"}""" + "\n",
            console.Out);
        Assert.Empty(console.Error);
    }

    [Theory]
    [InlineData("--place 江苏", 1)]
    [InlineData("--place 云南省", 1)]
    [InlineData("--place 全国", 2)] // undated and unplaced ones are left out
    [InlineData("--place 无此地", 0)]
    [InlineData("--since 2022", 1)]
    [InlineData("--since 2021-07-30", 2)]
    [InlineData("--since 2021年8月", 1)]
    [InlineData("--kind 简报", 1)]
    [InlineData("--kind bulletin", 1)]
    [InlineData("--kind 通知 --since 2020", 1)]
    [InlineData("--kind 法律", 0)]
    public async Task Filters_keep_what_is_known_to_fit(string options, int count)
    {
        using var console = await FilledAsync();
        await console.RunAsync(["documents", "--json", "--library", console.Library, .. options.Split(' ')]);
        Assert.Equal(count, console.Out.Count(character => character == '\n'));
    }

    [Fact]
    public async Task Withdrawn_documents_are_listed_on_demand()
    {
        using var console = await FilledAsync();
        Assert.Equal(ExitCode.Ok, await console.RunAsync("remove", "南湖", "--library", console.Library));
        Assert.Contains("已撤下：南湖通知（nanhu/tongzhi.txt）", console.Out, StringComparison.Ordinal);
        await console.RunAsync("documents", "--json", "--library", console.Library);
        Assert.DoesNotContain("nanhu/tongzhi.txt\"", console.Out, StringComparison.Ordinal);
        await console.RunAsync("documents", "--json", "--all", "--library", console.Library);
        Assert.Contains("\"status\":\"withdrawn\"", console.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, await console.RunAsync("remove", "南湖", "--library", console.Library));
    }

    internal static async Task<Captured> FilledAsync(Language language = Language.Chinese, int? width = null)
    {
        var console = new Captured(language, width);
        await console.FillAsync(
            Some.Incoming("donghu/jianbao-3.txt", Some.Original, Some.Metadata("东湖市推进产改工作简报", "江苏省/扬州市/高邮市", new DateOnly(2021, 7, 30), DocumentKind.Bulletin)),
            Some.Incoming("nanhu/tongzhi.txt", "各区总工会：\n请按时报送。", Some.Metadata("南湖通知", "云南省/普洱市", new DateOnly(2022, 1, 5), DocumentKind.Notice)),
            Some.Incoming("weizhi.txt", "没有标题，也没有日期。", PolicyMetadata.Unknown));
        return console;
    }
}
