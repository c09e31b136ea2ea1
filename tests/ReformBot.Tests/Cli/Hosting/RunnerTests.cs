using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Cli.Hosting;

public sealed class RunnerTests
{
    private static readonly string[] Verbs = ["ask", "chat", "ingest", "documents", "show", "remove", "eval", "bench", "doctor"];

    [Theory]
    [InlineData("Chinese", "help-zh")]
    [InlineData("English", "help-en")]
    public async Task Every_verb_has_help_in_the_language_of_the_console(string language, string name)
    {
        using var console = new Captured(Enum.Parse<Language>(language), width: 80);
        Assert.Equal(ExitCode.Ok, await console.RunAsync("--help"));
        foreach (var verb in Verbs)
        {
            console.Screen.Line("\n----");
            Assert.Equal(ExitCode.Ok, await console.RunAsync(verb, "--help"));
        }

        Approved.Check(console.Out, name);
    }

    [Theory]
    [InlineData("nosuch", "没有命令“nosuch”")]
    [InlineData("ask --jsno 问", "没有选项 --jsno")]
    [InlineData("documents --jsno", "没有选项 --jsno")]
    [InlineData("documents 多余", "多出来的内容“多余”")]
    [InlineData("show", "缺少 DOC")]
    [InlineData("ingest", "缺少 PATH")]
    [InlineData("ask --library", "--library 后面缺少内容")]
    [InlineData("ask 问 --today 昨天", "--today 要写成日期，如 2026-11-20，不是“昨天”")]
    [InlineData("ask 问 --today 2026-02-30", "--today 要写成日期")]
    [InlineData("documents --kind 小说", "--kind 只能是：法律、")]
    [InlineData("documents --lang fr", "--lang 只能是 zh 或 en")]
    [InlineData("ask", "没有问题")]
    [InlineData("chat --today 1 --today 2", "--today 只能写一次")]
    public async Task A_command_line_that_cannot_be_understood_is_one_line_and_code_2(string line, string message)
    {
        using var console = new Captured();
        Assert.Equal(ExitCode.Usage, await console.RunAsync(line.Split(' ')));
        Assert.StartsWith("错误：" + message, console.Error, StringComparison.Ordinal);
        Assert.Equal(1, console.Error.Count(character => character == '\n'));
        Assert.Empty(console.Out);
    }

    [Fact]
    public async Task Without_a_verb_help_goes_to_standard_error()
    {
        using var console = new Captured();
        Assert.Equal(ExitCode.Usage, await console.RunAsync());
        Assert.Contains("用法：reformbot 命令", console.Error, StringComparison.Ordinal);
        Assert.Empty(console.Out);
    }

    [Theory]
    [InlineData("ask 问")]
    [InlineData("chat")]
    [InlineData("documents")]
    [InlineData("show 文件")]
    [InlineData("remove 文件")]
    public async Task A_library_that_was_named_and_is_not_there_is_not_made(string line)
    {
        using var console = new Captured();
        Assert.Equal(ExitCode.Failed, await console.RunAsync([.. line.Split(' '), "--library", console.Library]));
        Assert.Contains("没有这个文件库", console.Error, StringComparison.Ordinal);
        Assert.Contains("reformbot ingest 文件夹 --library", console.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(console.Library));
    }

    [Fact]
    public async Task The_library_of_another_program_is_refused_and_left_as_it_is()
    {
        using var console = new Captured();
        var other = console.Write("other.db", "这不是文件库");
        foreach (var line in new[] { "ask 问", "documents", "ingest " + console.Write("a.txt", Some.Original) })
            Assert.Equal(ExitCode.Failed, await console.RunAsync([.. line.Split(' '), "--library", other]));
        Assert.Contains("不是 ReformBot 的文件库", console.Error, StringComparison.Ordinal);
        Assert.Equal("这不是文件库", await File.ReadAllTextAsync(other, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_interruption_ends_with_its_code()
    {
        using var console = new Captured();
        Assert.Equal(
            ExitCode.Interrupted,
            await Runner.RunAsync(["ingest", console.Write("a.txt", Some.Original), "--library", console.Library], console.Surroundings, new CancellationToken(canceled: true)));
        Assert.Equal("已中断\n", console.Error);
    }

    [Fact]
    public async Task A_doctor_tells_what_is_missing_and_what_to_install()
    {
        using var console = await Documents.DocumentsVerbTests.FilledAsync(Language.English);
        Assert.Equal(ExitCode.Ok, await console.RunAsync("doctor", "--library", console.Library));
        Assert.Contains("✗ tesseract   missing. Install: apt-get install tesseract-ocr", console.Out, StringComparison.Ordinal);
        Assert.Contains("3 current, 0 withdrawn, 0 older versions", console.Out, StringComparison.Ordinal);
        Assert.Contains("✓ integrity   sound", console.Out, StringComparison.Ordinal);
    }
}
