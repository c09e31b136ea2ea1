using System.Collections.Immutable;
using ReformBot.Answering.Citations;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Citations;

/// <summary>A sentence is given the fewest sentences of its passage that say it.</summary>
public sealed class SupportFinderTests
{
    private const string Text =
        "高级工每人每月补贴500元，由企业申报。技师每人每月补贴800元，连续缴费满12个月的方可申领；未缴费的不予补贴。全市去年发放补贴362.5万元。但困难企业可以缓报。";

    [Theory]
    [InlineData("高级工每月每人补贴五百元。", "高级工每人每月补贴500元，由企业申报。")]
    [InlineData("去年全市发放的补贴是3625000元。", "全市去年发放补贴362.5万元。但困难企业可以缓报。")] // the exception belongs to it
    [InlineData("没有缴费的不补贴。", "未缴费的不予补贴。")]
    [InlineData("技师每人每月补贴800元，未缴费的不予补贴。", "技师每人每月补贴800元，连续缴费满12个月的方可申领；未缴费的不予补贴。")] // its condition stays
    [InlineData("技师每人每月补贴500元。", Text)] // nothing says it
    public void The_fewest_sentences_that_say_it_are_cited(string sentence, string expected) =>
        Assert.Equal(expected, SupportFinder.Find(sentence, AnsweringClaim.Whole(Text).Card, Passage(Text)).In(Text));

    [Fact]
    public void What_else_is_cited_need_not_stand_in_the_passage()
    {
        var besides = AnsweringClaim.Whole("联席会议由十二家单位组成。");
        var span = SupportFinder.Find("高级工每人每月补贴500元；联席会议由12家单位组成。", besides.Card, Passage(Text), [besides]);
        Assert.Equal("高级工每人每月补贴500元，由企业申报。", span.In(Text));
    }

    private static Passage Passage(string text) => new()
    {
        Id = "0000000000000001",
        DocumentId = "0000000000000002",
        Ordinal = 0,
        Kind = ClauseKind.Paragraph,
        Locator = "",
        Headings = ImmutableArray<string>.Empty,
        Body = NormalizedText.Verbatim(text),
    };
}
