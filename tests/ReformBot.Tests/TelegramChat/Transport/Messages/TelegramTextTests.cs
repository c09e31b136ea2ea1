using FsCheck;
using FsCheck.Fluent;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Transport.Messages;

/// <summary>The program's reading of HTML beside the server's, which was written apart from it.</summary>
public sealed class TelegramTextTests
{
    private static readonly string[] Pieces =
    [
        "<b>", "</b>", "<i>", "</i>", "<blockquote expandable>", "</blockquote>", "<a href=\"https://e.org/?a=1&amp;b='>'\">", "</a>", "<code>", "</code>",
        "<span class='tg-spoiler'>", "</span>", "&lt;", "&gt", "&amp;", "&quot;", "&#39;", "&#x4e2d;", "&#x1F477;", "&nbsp;", "&", "&#;", "&#xD800;", "&ltx;",
        "&#1114112;", "&#00000065;", "第三条", "👷", "\u200b", " ", "\n", "x>y", "'", "\"",
    ];

    [Theory]
    [InlineData("<b>一</b>二", "一二")]
    [InlineData("&lt;b&gt;", "<b>")]
    [InlineData("a &amp;lt; b", "a &lt; b")]
    [InlineData("<a href=\"x>y\">链接</a>", "链接")]
    [InlineData("&#x1F477;&#20013;", "👷中")]
    [InlineData("没有标记 & 3 < ", "没有标记 & 3 < ")]
    public void What_a_person_reads(string html, string visible) => Assert.Equal(visible, TelegramText.FromHtml(html).Visible);

    [Fact]
    public void Escaped_text_is_read_as_it_was_by_program_and_server() => Prop.ForAll<string?>(any =>
    {
        var text = (any ?? "").Replace("\0", "");
        var html = TelegramText.Escape(text);
        return TelegramText.FromHtml(html).Visible == text && TelegramServerHtml.Parse(html).Text == text && TelegramServerHtml.Parse(html).Entities.Length == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_the_server_can_parse_has_the_length_that_the_program_counted() => Prop.ForAll(
        Arb.From(Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat)), html =>
        {
            try
            {
                return TelegramServerHtml.Parse(html).Text == TelegramText.FromHtml(html).Visible;
            }
            catch (TelegramServerRefusal)
            {
                return true;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(20));

    [Fact]
    public void Plain_text_has_no_markup_to_parse()
    {
        var text = TelegramText.FromPlain("<b>&lt;");
        Assert.Equal(("<b>&lt;", false, 7), (text.Visible, text.IsHtml, text.VisibleLength));
        Assert.Same(text, text.ToPlain());
        Assert.Equal(TelegramText.FromPlain("<"), TelegramText.FromHtml("&lt;").ToPlain());
        Assert.NotEqual(TelegramText.FromPlain("x"), TelegramText.FromHtml("x"));
    }
}
