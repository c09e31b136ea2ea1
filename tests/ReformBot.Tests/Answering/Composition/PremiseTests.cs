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
}
