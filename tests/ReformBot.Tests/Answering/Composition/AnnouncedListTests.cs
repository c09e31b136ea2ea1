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
}
