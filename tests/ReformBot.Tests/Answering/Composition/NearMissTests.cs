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
    [InlineData("宜兴技能夜校培训了多少家企业？", "企业")] // counted are persons
    [InlineData("宜兴有多少家职工书屋？", "职工书屋")] // the thing counted is nowhere
    [InlineData("宜兴疗休养去了几个省份？", "")]
    [InlineData("宜兴疗休养住了几个宾馆？", "宾馆")]
    [InlineData("宜兴疗休养一次住多少天？", "")]
    [InlineData("海宁技能夜校的报销比例是多少？", "报销")] // the thing measured is nowhere
    [InlineData("平湖人才公寓每月租金多少？", "租金")]
    [InlineData("平湖职工缴纳社会保险费是工资的百分之几？", "社会保险费")] // 工会经费 is another fee
    [InlineData("宜兴博士每月津贴多少？", "博士")] // 硕士 and 本科 are listed
    [InlineData("平湖特级技师技能提升补贴多少钱？", "特级技师")]
    [InlineData("平湖有多少人领到了技能提升补贴？", "")] // a rule knows of no takers
    [InlineData("诸暨竞赛第一名奖励多少贷款？", "贷款")]
    [InlineData("“三联三促”的经费是多少万元？", "")]
    [InlineData("远帆电缆公司有多少名职工？", "职工")] // another's count
    [InlineData("宜兴关闭了多少所技能夜校？", "关闭")] // another deed than the one that is counted
    [InlineData("宜兴注销了多少家爱心母婴室？", "注销")]
    [InlineData("宜兴什么时候撤销了技能夜校？", "")]
    [InlineData("宜兴的技能夜校怎么报名？", "怎么办理")] // a bulletin tells what was done
    [InlineData("宜兴疗休养的交通费是多少？", "交通费")] // no number of persons is one
    [InlineData("什么是技能夜校？", "技能夜校")] // used, never explained
    [InlineData("“学历津贴”是什么意思？", "学历津贴")]
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
    public async Task A_schooling_that_no_document_names_is_no_evidence() =>
        Assert.Equal(ReplyKind.NoEvidence, (await small.Library.AskAsync("平湖初中学历的津贴每月多少？")).Kind);

    /// <summary>The same wordings where the documents do answer.</summary>
    [Theory]
    [InlineData("宜兴有多少家爱心母婴室？", "19家")]
    [InlineData("宜兴技能夜校培训了多少人次？", "5820人次")]
    [InlineData("宜兴技能夜校投入了多少经费？", "362.5万元")]
    [InlineData("宜兴每年有多少名职工参加疗休养？", "120名")]
    [InlineData("海宁参加夜校的职工每月技能津贴多少钱？", "260元")]
    [InlineData("平湖单位拨缴工会经费是工资总额的百分之几？", "百分之二")]
    [InlineData("宜兴硕士每月津贴多少？", "1800元")]
    [InlineData("平湖中级工技能提升补贴多少钱？", "1300元")]
    [InlineData("诸暨竞赛第一名奖励多少钱？", "8000元")]
    [InlineData("平湖慰问会员每年不超过多少钱？", "2000元")]
    [InlineData("什么是工会经费？", "是指")]
    [InlineData("“三联三促”是什么意思？", "联班组")]
    public async Task A_question_of_the_same_wording_is_answered(string question, string expected)
    {
        var reply = await small.Library.AskAsync(question);
        Assert.Equal((ReplyKind.Answered, question), (reply.Kind, question));
        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
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
