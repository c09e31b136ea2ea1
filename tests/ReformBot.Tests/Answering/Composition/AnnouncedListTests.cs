using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>A sentence that announces a list is shown with the list, and with no more than the list.</summary>
public sealed class AnnouncedListTests
{
    private const string Text = """
        柳溪县夜校章程

        第一章 夜校职责

        第一条 夜校应当履行以下职责：

        （一）每季公布课表；

        （二）登记学员。

        夜校每年评估一次。

        第二条 夜校不得有下列行为：

        （一）收取押金；

        （二）转让学位。

        夜校名单由县总工会公布。

        第三条 夜校经费的来源：

        （一）县总工会拨款；

        （二）社会捐款。

        前款经费单独记账。
        """;

    [Theory]
    [InlineData("夜校不得有哪些行为？", "收取押金|转让学位", "名单由县总工会公布|公布课表")]
    [InlineData("夜校经费从哪里来？", "县总工会拨款|社会捐款", "单独记账|押金")]
    public async Task The_list_ends_with_its_last_item(string question, string items, string others)
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("zhangcheng.txt", Text))).AskAsync(question);
        Assert.Equal((ReplyKind.Answered, question), (reply.Kind, question));
        Assert.All(items.Split('|'), item => Assert.Contains(item, reply.Text, StringComparison.Ordinal));
        Assert.All(others.Split('|'), other => Assert.DoesNotContain(other, reply.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_clause_is_named_once()
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("zhangcheng.txt", Text))).AskAsync("夜校不得有哪些行为？");
        Assert.Equal(reply.Text.IndexOf("第二条", StringComparison.Ordinal), reply.Text.LastIndexOf("第二条", StringComparison.Ordinal));
    }

    private const string Fund = """
        柳溪县织补互助金办法

        第一条 互助金按规定支付下列费用：

        （一）织补材料费；

        （二）工坊水电费。

        第二条 互助金不支付下列费用：

        （一）由第三人负担的费用；

        （二）在定点工坊以外发生的费用。

        第三条 互助金评估费用按以下标准执行：

        （一）初评费用每人90元；

        （二）复评不符合条件的，互助金不予支付复评费用。

        第四条 工坊主有下列亏待学徒情形，联社应当出面交涉，要求改正；工坊主应当答复；拒不改正的，联社可以提请手工业局处理：

        （一）扣发学徒津贴；

        （二）随意延长工时。
        """;

    /// <summary>Wordings parted by "|"; those behind "-" belong to a list nearby.</summary>
    [Theory]
    [InlineData("柳溪织补互助金不予支付的费用有哪些？", "由第三人负担|定点工坊以外|-织补材料费|-复评")]
    [InlineData("柳溪织补互助金哪些费用不支付？", "由第三人负担|定点工坊以外|-织补材料费|-复评")]
    [InlineData("柳溪织补互助金支付哪些费用？", "织补材料费|工坊水电费|-由第三人负担|-复评")]
    // the sentence that announces has parts of its own
    [InlineData("柳溪工坊主有哪几种亏待学徒的情形，联社应当出面交涉？", "扣发学徒津贴|随意延长工时|-材料费")]
    public async Task The_list_that_is_announced_under_the_name_that_was_asked_answers(string question, string wordings)
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("huzhujin.txt", Fund))).AskAsync(question);
        Assert.Equal((ReplyKind.Answered, question), (reply.Kind, question));
        TextAssert.Holds(wordings, reply.Text);
    }
}
