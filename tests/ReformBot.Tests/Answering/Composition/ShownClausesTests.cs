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
