using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering;

/// <summary>Withdrawn, superseded, repealed and expired are different things (design invariant 4), and a reply says which.</summary>
public sealed class StatusTests
{
    private const string Question = "平湖高级工技能提升补贴每人多少元？";

    [Fact]
    public async Task A_superseded_version_is_not_evidence_the_new_one_is()
    {
        var library = await AnsweringLibrary.InMemoryAsync((AnsweringTexts.NewNoticeName, AnsweringTexts.NewNotice));
        await library.StoreAsync(AnsweringTexts.NewNoticeName, AnsweringTexts.NewNotice.Replace("1900元", "2050元", StringComparison.Ordinal));
        var reply = await library.AskAsync(Question);
        Assert.Contains("2050元", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1900元", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_document_is_not_evidence()
    {
        var library = await AnsweringLibrary.InMemoryAsync();
        await library.WithdrawAsync(AnsweringTexts.YixingName);
        var reply = await library.AskAsync("宜兴的爱心母婴室有多少家？");
        Assert.DoesNotContain("19家", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(reply.Citations, citation => citation.Document == AnsweringTexts.YixingName);
    }

    [Fact]
    public async Task A_document_that_is_back_is_evidence_again()
    {
        var library = await AnsweringLibrary.InMemoryAsync();
        await library.WithdrawAsync(AnsweringTexts.YixingName);
        await library.StoreAsync(AnsweringTexts.YixingName, AnsweringTexts.Yixing);
        Assert.Contains("19家", (await library.AskAsync("宜兴的爱心母婴室有多少家？")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repealed_document_is_not_evidence_for_what_holds_today()
    {
        var library = await AnsweringLibrary.InMemoryAsync();
        var reply = await library.AskAsync(Question);
        Assert.Equal(ReplyKind.Answered, reply.Kind);
        Assert.Contains("1900元", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1500元", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_another_one_ended_is_told_as_repealed()
    {
        var library = await AnsweringLibrary.InMemoryAsync();
        var reply = await library.AskAsync("平人社发〔2021〕12号还有效吗？", "2025-03-01");
        Assert.Contains("废止", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("在有效期内", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-07-25", "尚未施行")]
    [InlineData("2020-08-01", "在有效期内")]
    [InlineData("2021-12-31", "在有效期内")]
    [InlineData("2022-01-01", "已失效")]
    [InlineData("2026-11-20", "已失效")]
    public async Task Whether_a_document_is_in_force_depends_on_the_day(string today, string expected)
    {
        var library = await AnsweringLibrary.InMemoryAsync();
        Assert.Contains(expected, (await library.AskAsync("桐乡以工代训的通知还有效吗？", today)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amount_of_a_lapsed_measure_is_told_with_the_word_that_it_lapsed()
    {
        var library = await AnsweringLibrary.InMemoryAsync();
        var reply = await library.AskAsync("桐乡以工代训每人每月补贴多少钱？");
        Assert.Contains("500元", reply.Text, StringComparison.Ordinal);
        Assert.Contains("失效", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("失效", (await library.AskAsync("桐乡以工代训每人每月补贴多少钱？", "2021-03-01")).Text, StringComparison.Ordinal);
    }
}
