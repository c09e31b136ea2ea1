using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>Knowing that it does not know: the reply names what is missing, shows the nearest passage as such and where to ask.</summary>
public sealed class NearMissTests(AnsweringFixture small) : IClassFixture<AnsweringFixture>
{
    [Theory]
    [InlineData("苏州的技能夜校有多少所？", "苏州")] // another city
    [InlineData("海宁有多少家爱心母婴室？", "海宁")] // told of another city only
    [InlineData("平湖开办了多少所技能夜校？", "平湖")]
    [InlineData("桐乡高级工技能提升补贴多少钱？", "桐乡")]
    [InlineData("宜兴2023年开办了多少所技能夜校？", "年份")] // another year
    [InlineData("宜兴今年开办了多少所技能夜校？", "年份")] // counted from today
    [InlineData("宜兴去年培训了多少职工？", "年份")]
    [InlineData("宜兴大专每月津贴多少？", "大专")] // a grade that is not listed
    [InlineData("平湖技师技能提升补贴多少钱？", "技师")]
    [InlineData("宜兴疗休养职工自己要交多少钱？", "没有写明")] // paid in, not paid out
    [InlineData("宜兴第9期简报写了什么？", "")] // another issue
    [InlineData("宜兴技能夜校几点上课？", "时间")]
    [InlineData("宜兴简报的文号是多少？", "字号")]
    public async Task A_near_miss_is_no_evidence_and_says_what_is_missing(string question, string missing)
    {
        var reply = await small.Library.AskAsync(question);
        Assert.Equal((ReplyKind.NoEvidence, question), (reply.Kind, question));
        Assert.Contains(missing, reply.Text.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("12351", reply.Text, StringComparison.Ordinal);
        Assert.Contains("12333", reply.Text, StringComparison.Ordinal);
        if (!reply.Citations.IsEmpty)
            Assert.Contains("最接近的是", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schooling_that_no_document_names_is_no_evidence()
    {
        var reply = await small.Library.AskAsync("平湖初中学历的津贴每月多少？");
        AnsweringShortcoming.Known("a sentence that names no schooling answers for any", () => Assert.Equal(ReplyKind.NoEvidence, reply.Kind));
    }

    [Theory]
    [InlineData("宜兴大专每月津贴多少？", "1800元")]
    [InlineData("平湖技师技能提升补贴多少钱？", "元")]
    [InlineData("宜兴2023年开办了多少所技能夜校？", "36所")]
    public async Task The_nearest_passage_is_shown_as_such(string question, string nearest)
    {
        var reply = await small.Library.AskAsync(question);
        Assert.Equal(ReplyKind.NoEvidence, reply.Kind);
        Assert.Contains(nearest, Assert.Single(reply.Citations).Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("量子计算机的采购预算是多少？")]
    [InlineData("海宁皮革城的营业时间？")]
    public async Task What_no_document_speaks_of_is_no_evidence(string question) =>
        Assert.Equal(ReplyKind.NoEvidence, (await small.Library.AskAsync(question)).Kind);

    /// <summary>A figure that the person believes in is not confirmed because the question holds it.</summary>
    [Theory]
    [InlineData("听说平湖高级工技能提升补贴是5000元，对吧？", "5000元", "1900元")]
    [InlineData("宜兴开办了63所技能夜校，没错吧？", "63所", "36所")]
    public async Task A_false_premise_is_answered_with_the_true_figure(string question, string claimed, string truth)
    {
        var reply = await small.Library.AskAsync(question);
        Assert.DoesNotContain(claimed, reply.Text, StringComparison.Ordinal);
        Assert.Contains(truth, reply.Text, StringComparison.Ordinal);
    }
}
