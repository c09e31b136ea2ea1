using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>A section whose heading is named for what was asked answers as a whole, whatever its sentences are worded like.</summary>
public sealed class HeadedAnswerTests
{
    private const string Text = """
        柳溪县渔工互助金问答

        一、如何申领渔工互助金？

        渔工可以登录“渔港通”小程序填报，也可以凭会员卡等材料前往码头服务站办理渔工互助金申领。

        码头服务站在5个工作日内办结。

        二、申领渔工互助金需要什么材料？

        会员卡、出海记录、伤情证明。

        三、渔工互助金的标准是多少？

        每人每次不超过800元。
        """;

    private const string Notice = """
        关于柳溪县匠人津贴的通知

        一、发放标准

        匠人津贴每人每月150元。

        二、办理方式

        （一）网上办理

        登录“匠人之家”网站上传照片。

        （二）窗口办理

        到县匠人服务中心提交。

        三、限制

        同一人只领一次。

        四、申领条件

        匠人同时符合下列条件的，可以申领匠人津贴：

        （一）在本县从业累计满五年。

        （二）带出过两名学徒。
        """;

    [Theory]
    [InlineData("渔工互助金要带什么材料？", "出海记录|伤情证明", "800元")]
    [InlineData("渔工互助金怎么申请？", "渔港通|5个工作日", "800元")]
    [InlineData("匠人津贴去哪里申请？", "匠人之家|县匠人服务中心", "150元")]
    [InlineData("匠人津贴的申领条件是什么？", "从业累计满五年|带出过两名学徒", "只领一次")] // the sentence that announces the items is no heading of its own
    [InlineData("匠人津贴的办理流程是什么？", "匠人之家|县匠人服务中心", "只领一次")]
    public async Task What_stands_under_the_heading_answers(string question, string wordings, string ofAnother)
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("yugong.txt", Text), ("jiangren.txt", Notice))).AskAsync(question);
        Assert.Equal((ReplyKind.Answered, question), (reply.Kind, question));
        Assert.All(wordings.Split('|'), wording => Assert.Contains(wording, reply.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(ofAnother, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_heading_of_another_subject_does_not_answer()
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("yugong.txt", Text))).AskAsync("护林员取暖补助要带什么材料？");
        Assert.DoesNotContain("出海记录", reply.Text.Split('\n')[0], StringComparison.Ordinal);
    }
}
