using ReformBot.Cli.LineEditing;

namespace ReformBot.Tests.Cli.LineEditing;

public sealed class LineEditorTests
{
    [Theory]
    [InlineData("高邮⏎", "高邮")]
    [InlineData("高邮←X⏎", "高X邮")]
    [InlineData("高邮市⌫⌫⏎", "高")]
    [InlineData("高邮⇱在⏎", "在高邮")]
    [InlineData("高邮⇱⌦⏎", "邮")]
    [InlineData("高邮⇱⇲吗⏎", "高邮吗")]
    [InlineData("⌫⌦←→高⏎", "高")] // at the ends nothing happens
    [InlineData("e\u0301\u0302a←⌫⏎", "a")] // accents go with their letter
    [InlineData("\U00020BB7野⌫⌫⏎", "")]
    public void A_line_is_edited_as_people_expect(string keys, string line) => Assert.Equal((LineEnd.Entered, line), Read(keys));

    [Theory]
    [InlineData("abc def^W⏎", "abc ")]
    [InlineData("abc^Ad^K⏎", "d")]
    [InlineData("abc^U⏎", "")]
    [InlineData("abc^A^D⏎", "bc")]
    [InlineData("abc^H^B^Fx⏎", "abx")]
    public void Control_keys_are_those_of_shells(string keys, string line) => Assert.Equal((LineEnd.Entered, line), Read(keys));

    [Fact]
    public void Control_D_on_an_empty_line_ends_the_input() => Assert.Equal(LineEnd.EndOfInput, Read("^D").End);

    [Fact]
    public void Control_C_leaves_a_line_that_was_begun() => Assert.Equal(LineEnd.Interrupted, Read("高邮^C").End);

    [Theory]
    [InlineData("一⏎二⏎↑⏎", "二")]
    [InlineData("一⏎二⏎↑↑⏎", "一")]
    [InlineData("一⏎二⏎↑↑↑⏎", "一")]
    [InlineData("一⏎二⏎草稿↑↓⏎", "草稿")] // what was being typed comes back
    [InlineData("一⏎一⏎二⏎↑↑↑⏎", "一")]
    [InlineData("↑↓⏎", "")]
    public void Up_and_down_walk_through_earlier_lines(string keys, string last) => Assert.Equal((LineEnd.Entered, last), Read(keys));

    [Fact]
    public void A_line_that_wraps_over_a_wide_character_is_drawn_from_its_first_row()
    {
        var screen = new StringWriter();
        var queue = new Queue<ConsoleKeyInfo>(TypedKeys.Of("一二三四⌫⏎"));
        new LineEditor(queue.Dequeue, screen, () => 8).Read("> ");

        // Eight columns: the prompt and three characters fill the row, the fourth goes to the next one, and Backspace returns.
        Assert.Contains("> 一二三\r\n", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("\e[1A\r\e[J> 一二三四", screen.ToString(), StringComparison.Ordinal);
    }

    private static (LineEnd End, string Text) Read(string keys)
    {
        var queue = new Queue<ConsoleKeyInfo>(TypedKeys.Of(keys));
        var editor = new LineEditor(queue.Dequeue, new StringWriter(), () => 40);
        var result = editor.Read("> ");
        while (queue.Count > 0)
            result = editor.Read("> ");
        return result;
    }
}
