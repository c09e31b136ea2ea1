using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>Which clauses of a sentence the answer shows; the citation keeps the sentence.</summary>
public sealed class ShownClausesTests
{
    private const string Text = """
        技能夜校管理办法

        市职教中心主任介绍，技能夜校全年开班48期。

        参加技能夜校的一线职工，每人补贴学费260元。

        未取得结业证书的学员，不报销教材费。

        技能夜校迟报结业名单，或者拒绝检查的，暂停拨款一年。

        技能夜校统一使用“匠心讲堂”名称，方便职工查找课程。

        新华社柳溪3月2日电（记者 王某）记者从县职教中心新闻发布会上获悉，流动书屋共有藏书7400册，借阅登记员32名。

        为进一步满足户外职工的需要，县里在码头和货场分批设置流动茶水站点，确保职工在烈日下随时有热水喝。

        两年以来，登记在册的搭棚工380名，对搭棚工累计发放防暑津贴近26万元，每人每月最高不超过90元，奖励班组17个。
        """;

    [Theory]
    // who reports, and what repeats the question
    [InlineData("技能夜校全年开班多少期？", "技能夜校全年开班48期", "主任介绍")]
    [InlineData("参加技能夜校的一线职工补贴多少学费？", "每人补贴学费260元", "参加技能夜校")]
    // a condition that was not the one that was asked
    [InlineData("取得结业证书的学员报销教材费吗？", "未取得结业证书的学员", "260元")]
    // what follows hangs on it
    [InlineData("技能夜校迟报结业名单会怎么样？", "技能夜校迟报结业名单，或者拒绝检查的", "260元")]
    // a name that the question does not hold
    [InlineData("技能夜校统一使用什么名称？", "匠心讲堂", "260元")]
    // who reports goes, and so does the figure of another matter
    [InlineData("流动书屋有多少册藏书？", "流动书屋共有藏书7400册", "获悉")]
    // purpose and result
    [InlineData("县里在哪里设置流动茶水站点？", "码头和货场分批设置流动茶水站点", "为进一步")]
    // spans of time and bounds stay, other figures go
    [InlineData("对搭棚工发放防暑津贴多少元？", "两年以来", "班组17个")]
    [InlineData("对搭棚工发放防暑津贴多少元？", "每人每月最高不超过90元", "班组17个")]
    // …unless the purpose is what was asked
    [InlineData("为什么设置流动茶水站点？", "为进一步满足户外职工的需要", "260元")]
    public async Task The_answer_shows_what_the_person_does_not_know_yet(string question, string shown, string left)
    {
        var library = await AnsweringLibrary.InMemoryAsync(("yexiao.txt", Text));
        var reply = await library.AskAsync(question);
        Assert.Equal((ReplyKind.Answered, question), (reply.Kind, question));
        Assert.Contains(shown, reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(left, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_citation_keeps_the_clause_that_the_answer_leaves_out()
    {
        var library = await AnsweringLibrary.InMemoryAsync(("yexiao.txt", Text));
        var reply = await library.AskAsync("参加技能夜校的一线职工补贴多少学费？");
        Assert.Equal("参加技能夜校的一线职工，每人补贴学费260元。", Assert.Single(reply.Citations).Quote);
    }
}
