using ReformBot.Cli.Terminal;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Cli.Terminal;

public sealed class ParagraphsTests
{
    [Fact]
    public void Without_colour_deciding_words_stand_in_brackets()
    {
        using var console = new Captured();
        Paragraphs.Write(console.Screen, "发放补贴312万元。", 2, [new TextSpan(4, 5)]);
        Assert.Equal("  发放补贴【312万元】。\n", console.Out);
    }

    [Fact]
    public void With_colour_they_are_painted_even_over_a_line_end()
    {
        using var console = new Captured(width: 8, colour: true);
        Paragraphs.Write(console.Screen, "一二三四五六", marks: [new TextSpan(3, 2)]);
        Assert.Equal("一二三\e[1;33m四\e[0m\n\e[1;33m五\e[0m六\n", console.Out);
    }

    [Fact]
    public void Marks_that_meet_or_lie_outside_do_no_harm()
    {
        using var console = new Captured();
        Paragraphs.Write(console.Screen, "一二三四", marks: [new TextSpan(1, 2), new TextSpan(0, 2), new TextSpan(3, 9), new TextSpan(2, 0)]);
        Assert.Equal("【一二三】四\n", console.Out);
    }

    [Fact]
    public void A_document_cannot_move_the_cursor_or_turn_the_text_round()
    {
        using var console = new Captured();
        Paragraphs.Write(console.Screen, "一\e[2J二\u202e三\t四\r\n五");
        Assert.Equal("一\ufffd[2J二\ufffd三 四\n五\n", console.Out);
    }
}
