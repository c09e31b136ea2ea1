using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>Who made a document together, asked loosely; who did something in it is another question.</summary>
public sealed class JointIssuersTests
{
    private const string Text = """
        柳溪市民政局 柳溪市财政局

        关于印发柳溪市扶持渔工创业办法的通知

        柳民发〔2024〕3号

        各有关单位：

        现将《柳溪市扶持渔工创业办法》印发给你们，请遵照执行。

        柳溪市民政局 柳溪市财政局

        2024年5月6日

        第一条 渔工创业的评审会由老船长刘某主持，市总工会等部门的人员参加。

        第二条 渔工创业一次性扶持2000元。
        """;

    [Theory]
    [InlineData("柳溪扶持渔工创业的办法是哪两家一起发的？")]
    [InlineData("柳溪扶持渔工创业的办法由谁印发？")]
    public async Task All_issuers_are_named(string question)
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("yugong.txt", Text))).AskAsync(question);
        Assert.Equal((ReplyKind.Answered, question), (reply.Kind, question));
        Assert.Contains("柳溪市民政局", reply.Text, StringComparison.Ordinal);
        Assert.Contains("柳溪市财政局", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leads_a_meeting_is_not_who_issued_the_document()
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("yugong.txt", Text))).AskAsync("柳溪渔工创业的评审会由谁主持？");
        Assert.Contains("老船长刘某", reply.Text, StringComparison.Ordinal);
    }
}
