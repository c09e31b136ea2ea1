using ReformBot.Cli.Terminal;

namespace ReformBot.Tests.Cli.Terminal;

public sealed class CellWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("高邮", 4)]
    [InlineData("841.8万元", 9)]
    [InlineData("〔1〕", 5)]
    [InlineData("，。", 4)]
    [InlineData("ＡＢ", 4)]
    [InlineData("“引”", 4)] // quotation marks are ambiguous and drawn narrow
    [InlineData("e\u0301", 1)] // a combining accent takes no column
    [InlineData("\U00020BB7野家", 6)] // a character beyond the basic plane
    [InlineData("한글", 4)]
    [InlineData("\u200b", 0)]
    public void Counts_columns_as_a_terminal_draws_them(string text, int columns) => Assert.Equal(columns, CellWidth.Of(text));
}
