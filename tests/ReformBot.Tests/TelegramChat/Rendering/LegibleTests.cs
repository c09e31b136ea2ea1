using ReformBot.Corpus.Text;
using ReformBot.TelegramChat.Rendering;

namespace ReformBot.Tests.TelegramChat.Rendering;

public sealed class LegibleTests
{
    [Theory]
    [InlineData("技能人才纳 入总盘子", "技能人才纳入总盘子")]
    [InlineData("担任党  组织书记", "担任党组织书记")]
    [InlineData("共有 12 家", "共有 12 家")]
    [InlineData("N 项措施", "N 项措施")]
    [InlineData("一、补贴 （二）", "一、补贴 （二）")]
    public void Spaces_that_line_ends_left_inside_words_are_not_shown_in_quotations(string quote, string shown) =>
        Assert.Equal(shown, Legible.Of(quote, [], dense: true).Text);

    [Fact]
    public void Marked_words_stay_marked_when_a_space_before_or_inside_them_goes()
    {
        var (text, marks) = Legible.Of("人才纳 入总盘 子统筹", [new TextSpan(4, 5)], dense: true);
        Assert.Equal("人才纳入总盘子统筹", text);
        Assert.Equal("入总盘子", marks[0].In(text));
    }
}
