using FsCheck;
using FsCheck.Fluent;
using ReformBot.Cli.Terminal;

namespace ReformBot.Tests.Cli.Terminal;

public sealed class LineBreakerTests
{
    [Theory]
    [InlineData("一二三四五六", 4, "一二|三四|五六")]
    [InlineData("一二三，四五", 6, "一二|三，四|五")] // no line begins with a comma
    [InlineData("一二（三）四", 6, "一二|（三）|四")] // nor ends with a bracket that opens
    [InlineData("发放841.8万元", 8, "发放|841.8万|元")] // a number stays whole
    [InlineData("发放 841.8", 8, "发放|841.8")] // the blank at a break is gone
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")] // wider than a line: broken as it must
    [InlineData("看003_a.txt吧", 9, "看|003_a.txt|吧")] // so does a name
    [InlineData("用 /help 看", 6, "用|/help|看")] // a command keeps its sign
    [InlineData("一\n\n二", 10, "一||二")]
    [InlineData("", 10, "")]
    public void Breaks_as_a_printer_would(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', LineBreaker.Break(text, width).Select(line => line.In(text))));

    [Fact]
    public void No_character_is_lost_but_blanks_and_no_line_is_too_wide() => Prop.ForAll(
        Gen.Elements('一', '，', '（', '）', 'a', '8', '.', ' ', '\n', '“', '〔', '\ud842').ListOf().Select(list => new string([.. list]).Replace("\ud842", "\U00020BB7")).ToArbitrary(),
        Gen.Choose(4, 20).ToArbitrary(),
        (text, width) =>
        {
            var lines = LineBreaker.Break(text, width);
            return Letters(string.Concat(lines.Select(line => line.In(text)))) == Letters(text)
                && lines.TrueForAll(line => CellWidth.Of(line.In(text)) <= width);
        }).QuickCheckThrowOnFailure();

    private static string Letters(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}
