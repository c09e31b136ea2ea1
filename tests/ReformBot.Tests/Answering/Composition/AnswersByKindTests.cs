using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>One table by kind of question: what the answer holds, and what it leaves to its neighbours.</summary>
public sealed class AnswersByKindTests(AnsweringFixture small) : IClassFixture<AnsweringFixture>
{
    /// <summary>Wordings parted by "|" all have to be there; those behind "|-" must not.</summary>
    [Theory]
    // numbers: the clause with the figure, not its section
    [InlineData("宜兴开办了多少所技能夜校？", "36所|-24所|-母婴室")]
    [InlineData("宜兴技能夜校投入了多少经费？", "362.5万元")]
    [InlineData("宜兴凯源纺织硕士津贴每月多少？", "1800元")]
    [InlineData("宜兴有多少家爱心母婴室？", "19家|-夜校")]
    [InlineData("海宁技能夜校培训了多少职工？", "3150人次|-5820")]
    [InlineData("海宁的技能津贴每月多少钱？", "260元")]
    [InlineData("平湖高级工技能提升补贴多少钱？", "1900元|-1500元")]
    [InlineData("平湖中级工技能提升补贴多少钱？", "1300元|-1100元")]
    [InlineData("平湖住院慰问标准是多少钱？", "600元")]
    [InlineData("平湖节日慰问每名会员每年不超过多少钱？", "2000元")]
    [InlineData("平湖单位每月拨缴多少工会经费？", "百分之二")]
    [InlineData("诸暨袜艺竞赛第一名奖励多少？", "8000元|-99999")]
    // dates and persons
    [InlineData("宜兴的联席会议什么时候建立的？", "2021年5月|-2020年11月")]
    [InlineData("海宁的联席会议什么时候建立的？", "2020年11月|-2021年5月")]
    [InlineData("诸暨的袜艺技能竞赛什么时候举办的？", "2022年4月")]
    [InlineData("宜兴联席会议的召集人是谁？", "周明远|-沈立群")]
    [InlineData("海宁联席会议的召集人是谁？", "沈立群|-周明远")]
    [InlineData("宜兴联席会议办公室设在哪个单位？", "市总工会")]
    // lists
    [InlineData("宜兴首批试点企业有哪些？", "凯源纺织|远帆电缆|青禾环保")]
    [InlineData("平湖哪些情形不得使用工会经费？", "请客送礼|奖金和津贴|与工会活动无关")]
    [InlineData("宜兴的“三联三促”是什么？", "联企业|联班组|联职工")]
    // definition, condition, channel, materials
    [InlineData("平湖的工会经费是指什么？", "会费|拨缴的经费|补助")]
    [InlineData("平湖申领技能提升补贴要符合哪些条件？", "满12个月|职业技能等级证书|提出申请")]
    [InlineData("平湖技能提升补贴在哪个窗口申请？", "就业管理服务中心")]
    [InlineData("平湖技能提升补贴到哪里申请？", "就业管理服务中心")]
    [InlineData("平湖申请技能提升补贴要带什么材料？", "申请表|身份证|复印件")]
    // facts of a document
    [InlineData("平湖调整职工技能提升补贴的通知文号是多少？", "平人社发〔2024〕6号")]
    [InlineData("平人社发〔2024〕6号是哪个单位发的？", "平湖市人力资源和社会保障局")]
    [InlineData("平人社发〔2024〕6号是什么时候印发的？", "2024年6月12日")]
    [InlineData("平人社发〔2024〕6号还有效吗？", "在有效期内|2024年7月1日")]
    [InlineData("平湖市基层工会经费管理办法什么时候施行？", "2023年6月1日")]
    // other scripts and spellings
    [InlineData("宜興開辦了多少所技能夜校？", "36所")]
    [InlineData("宜新技能夜校有多少所？", "36所")]
    [InlineData("平湖高級工技能提升補帖多少錢？", "1900元")]
    public async Task The_answer_holds_what_was_asked(string question, string wordings)
    {
        var reply = await small.Library.AskAsync(question);
        Assert.Equal((ReplyKind.Answered, question), (reply.Kind, question));
        TextAssert.Holds(wordings, reply.Text);
    }

    [Theory]
    [InlineData("宜兴开办了多少所技能夜校？", 160)]
    [InlineData("平湖高级工技能提升补贴多少钱？", 160)]
    [InlineData("宜兴联席会议的召集人是谁？", 200)]
    public async Task A_fact_is_answered_shortly(string question, int most) =>
        Assert.InRange((await small.Library.AskAsync(question)).Text.Length, 1, most);

    [Fact]
    public async Task Two_places_are_compared_a_line_each()
    {
        var reply = await small.Library.AskAsync("宜兴和海宁的技能夜校各有多少所？");
        Assert.Equal(ReplyKind.Answered, reply.Kind);
        var lines = reply.Text.Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains("36所", lines.Single(line => line.StartsWith("宜兴市：", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("24所", lines.Single(line => line.StartsWith("海宁市：", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_side_of_a_comparison_that_no_document_tells_is_said_to_be_missing()
    {
        var reply = await small.Library.AskAsync("宜兴和海宁的爱心母婴室各有多少家？");
        Assert.Equal(ReplyKind.Partial, reply.Kind);
        Assert.Contains("19家", reply.Text, StringComparison.Ordinal);
        Assert.Contains("海宁市：文件未载明", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_places_is_answered_a_line_each_with_how_many_documents_were_looked_at()
    {
        var reply = await small.Library.AskAsync("哪些地方建立了产改联席会议？");
        Assert.Equal(ReplyKind.Answered, reply.Kind);
        Assert.Contains($"{AnsweringTexts.All.Length}份文件中有2份写到", reply.Text, StringComparison.Ordinal);
        Assert.Contains("宜兴市：", reply.Text, StringComparison.Ordinal);
        Assert.Contains("海宁市：", reply.Text, StringComparison.Ordinal);
        Assert.Equal([AnsweringTexts.All.Length, 2], reply.Counted);
    }

    [Theory]
    [InlineData("海宁呢？", "24所", "宜兴开办了多少所技能夜校？")]
    [InlineData("那本科呢？", "900元", "宜兴凯源纺织硕士津贴每月多少？")]
    [InlineData("那中级工呢？", "1300元", "平湖高级工技能提升补贴多少钱？")]
    [InlineData("召集人是谁？", "周明远", "宜兴的联席会议什么时候建立的？")]
    public async Task A_follow_up_is_answered_with_what_came_before(string question, string wording, string before) =>
        Assert.Contains(wording, (await small.Library.AskAsync(question, history: [before, "……"])).Text, StringComparison.Ordinal);
}
