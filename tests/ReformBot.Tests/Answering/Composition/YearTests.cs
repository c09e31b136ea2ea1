using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>今年, 去年: years counted from the day of the question.</summary>
public sealed class YearTests(AnsweringFixture small) : IClassFixture<AnsweringFixture>
{
    [Theory]
    [InlineData("平湖今年高级工技能提升补贴多少钱？", "2026-11-20", "1900元")] // made in 2024, in force today
    [InlineData("平湖去年高级工技能提升补贴多少钱？", "2026-11-20", "1900元")] // and on the last day of last year
    [InlineData("宜兴去年开办了多少所技能夜校？", "2022-06-01", "36所")]
    [InlineData("宜兴去年开办了多少所技能夜校？", "2022-06-01", "5820", "那培训了多少职工？")] // a follow-up keeps the year
    public async Task A_year_counted_from_today_is_answered_like_a_named_one(string question, string today, string expected, string? then = null)
    {
        var reply = then is null ? await small.Library.AskAsync(question, today) : await small.Library.AskAsync(then, today, question, "。");
        Assert.Equal((ReplyKind.Answered, question), (reply.Kind, question));
        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_does_not_lose_the_year_that_was_counted()
    {
        var reply = await small.Library.AskAsync("那培训了多少职工？", "2026-11-20", "宜兴去年开办了多少所技能夜校？", "没有查到。");
        Assert.Equal(ReplyKind.NoEvidence, reply.Kind);
        Assert.Contains("年份", reply.Text, StringComparison.Ordinal);
    }

    /// <summary>The document's own 今年, with the date of the document in the answer.</summary>
    [Fact]
    public async Task A_report_that_says_this_year_of_itself_is_told_with_its_date()
    {
        var library = await AnsweringLibrary.InMemoryAsync((
            "兰溪/jianbao.txt",
            """
            产业工人队伍建设改革简报

            第4期

            兰溪市总工会　2021年10月8日

            兰溪市推进产业工人队伍建设改革的做法

            一、推行积分制

            今年以来，兰溪市职工积分兑换奖励共46万元。

            兰溪市总工会　　2021年10月8日印发
            """));
        var reply = await library.AskAsync("兰溪今年积分兑换了多少奖励？");
        Assert.Contains("46万元", reply.Text, StringComparison.Ordinal);
        Assert.Contains("2021年10月8日", reply.Text, StringComparison.Ordinal);
    }

    /// <summary>A bulletin without a date may be of any year: it is the nearest passage, never the answer for a year that was named.</summary>
    [Theory]
    [InlineData("兰溪2022年积分兑换了多少奖励？", ReplyKind.NoEvidence)]
    [InlineData("兰溪2021年积分兑换了多少奖励？", ReplyKind.NoEvidence)]
    [InlineData("兰溪今年积分兑换了多少奖励？", ReplyKind.Answered)]
    [InlineData("兰溪积分兑换了多少奖励？", ReplyKind.Answered)]
    public async Task An_undated_report_answers_for_no_named_year(string question, ReplyKind expected)
    {
        var library = await AnsweringLibrary.InMemoryAsync((
            "兰溪/jishi.txt",
            """
            兰溪市推进产业工人队伍建设改革纪实

            一、推行积分制

            今年以来，兰溪市职工积分兑换奖励共46万元。
            """));
        var reply = await library.AskAsync(question);
        Assert.Equal((expected, question), (reply.Kind, question));
        Assert.Contains("46万元", reply.Text, StringComparison.Ordinal);
        if (expected == ReplyKind.NoEvidence)
            Assert.Contains("年份", reply.Text.Split('\n')[0], StringComparison.Ordinal);
    }
}
