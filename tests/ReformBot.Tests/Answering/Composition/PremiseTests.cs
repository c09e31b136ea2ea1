using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>A figure that the person believes in is answered with the true one, not with where the believed one stands.</summary>
public sealed class PremiseTests
{
    private const string Text = """
        柳溪县渔工补助办法

        第一条 渔工补助金的领取期限最长为十八个月。

        第二条 渔工在领取渔工补助金期间出海满40个月的，另发奖状。

        第三条 渔工补助金每人每月给予260元。

        第四条 渔工交通补助每人每月给予350元。
        """;

    [Theory]
    [InlineData("渔工补助金不是能领40个月嘛，我就想多歇几季", "十八个月", "奖状")]
    [InlineData("渔工补助金是不是能领40个月？", "十八个月", "奖状")]
    [InlineData("听说渔工补助金每人每月350元，对吗？", "260元", "奖状")]
    public async Task The_true_figure_answers(string question, string figure, string believed)
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("yugong.txt", Text))).AskAsync(question);
        Assert.Equal((ReplyKind.Answered, question), (reply.Kind, question));
        Assert.Contains(figure, reply.Text.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain(believed, reply.Text, StringComparison.Ordinal);
    }

    private const string Differs = "与问题中的说法不同";

    private const string Rules = """
        柳溪县渔工联社章程

        第一条 渔工联社理事会每届任期为四年。

        第二条 渔工联社理事会每年至少召开两次会议。

        第三条 渔工互助合同期限为一至二年，由双方商定。
        """;

    [Theory]
    [InlineData("柳溪渔工联社理事会任期是七年，对吧？", "任期为四年", true)]
    [InlineData("柳溪渔工联社理事会任期是四年，对吧？", "任期为四年", false)]
    [InlineData("柳溪渔工联社理事会三年开一次会就行了吧？", "每年至少召开两次", true)]
    [InlineData("柳溪渔工联社理事会多久开一次会？", "每年至少召开两次", false)]
    // what repeats the claim is not left out of the answer
    [InlineData("柳溪渔工互助合同期限一至二年，对吧？", "合同期限为一至二年", false)]
    [InlineData("柳溪渔工联社理事会任期是几年？", "任期为四年", false)]
    public async Task The_answer_says_that_the_documents_differ_from_what_was_claimed(string question, string wording, bool differs)
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("lianshe.txt", Rules))).AskAsync(question);
        Assert.Equal((ReplyKind.Answered, question), (reply.Kind, question));
        Assert.Contains(wording, reply.Text, StringComparison.Ordinal);
        Assert.Equal(differs, reply.Text.Contains(Differs, StringComparison.Ordinal));
    }
}
