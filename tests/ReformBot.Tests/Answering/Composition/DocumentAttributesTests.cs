using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>Questions about a document as a whole: who stands under it, when it was made and changed, what it ended, whether it still holds.</summary>
public sealed class DocumentAttributesTests
{
    private const string Law = """
        芦溪市渔工保护条例

        1996年3月12日 芦溪市第四届人民代表大会常务委员会第九次会议通过

        2004年7月30日 芦溪市第六届人民代表大会常务委员会第十一次会议《关于修改〈芦溪市渔工保护条例〉的决定》第一次修正

        2013年9月26日 芦溪市第八届人民代表大会常务委员会第十七次会议《关于修改部分地方性法规的决定》第二次修正

        第一条 为了保护渔工的合法权益，制定本条例。

        第二条 船东应当为渔工办理渔工互助保险。

        第三条 本条例自1996年5月1日起施行。
        """;

    private const string Measures = """
        芦溪市人民政府办公室关于印发芦溪市渔工落户管理办法的通知

        芦府办规〔2019〕14号

        各县人民政府：

        现将《芦溪市渔工落户管理办法》印发给你们，请认真贯彻执行。

        芦溪市人民政府办公室

        2019年4月8日

        芦溪市渔工落户管理办法

        第一条 渔工在本市连续出海满三年的，可以申请落户。

        第二条 本办法自印发之日起施行，有效期3年。《芦溪市渔工落户暂行规定》（芦府办规〔2015〕3号）同时废止。
        """;

    private const string Rules = """
        芦溪市公安局 芦溪市渔业局关于印发芦溪市渔工落户管理办法实施细则的通知

        芦公规字〔2021〕5号

        各县公安局：

        为落实《芦溪市人民政府办公室关于印发芦溪市渔工落户管理办法的通知》（芦府办规〔2019〕14号），现将《芦溪市渔工落户管理办法实施细则》印发给你们。

        芦溪市公安局 芦溪市渔业局

        2021年6月17日

        芦溪市渔工落户管理办法实施细则

        第一条 渔工落户由船籍港所在地的派出所受理。

        第二条 本细则自印发之日起施行，有效期10年。
        """;

    /// <summary>Wordings parted by "|" all have to be there; those behind "-" must not.</summary>
    [Theory]
    [InlineData("芦溪市渔工保护条例最近一次修正是哪天、第几次会议上定的？", "2013年9月26日|第十七次会议|-2004年|-1996年")]
    [InlineData("芦溪市渔工保护条例第一次修正是哪年？", "2004年7月30日|-2013年")]
    [InlineData("芦溪市渔工保护条例什么时候修正过？", "2004年7月30日|2013年9月26日|-1996年")]
    [InlineData("芦溪市渔工保护条例是第几次会议通过的？", "1996年3月12日|第九次会议|-2004年")]
    [InlineData("芦溪的渔工保护条例从哪天起施行，后来又是哪天改过？", "1996年5月1日|2004年7月30日|2013年9月26日")]
    [InlineData("芦溪渔工落户的实施细则，落款是哪几家，哪天发的？", "芦溪市公安局|芦溪市渔业局|2021年6月17日|-印发日期")]
    [InlineData("芦溪渔工落户的实施细则是哪两家联着印发的，文号是多少？", "芦溪市渔业局|芦公规字〔2021〕5号|-芦府办规")]
    [InlineData("芦溪新的渔工落户管理办法一出，哪份旧文件作废了？", "芦府办规〔2015〕3号|-在有效期内|-已失效")]
    [InlineData("2019年那个芦溪渔工落户的管理办法现在还算数吗？", "已失效|有效期3年|-10年")]
    [InlineData("芦溪渔工落户的实施细则现在还算数吗？", "在有效期内|有效期10年|-有效期3年")]
    [InlineData("芦溪渔工落户管理办法废止了哪个旧文件？有效期几年？", "芦府办规〔2015〕3号|有效期3年")]
    [InlineData("芦府办规〔2015〕3号还有效吗？", "同时废止|-在有效期内")]
    [InlineData("芦溪渔工落户管理办法是哪年印发的，出海满几年能申请落户？", "2019年4月8日|连续出海满三年")]
    [InlineData("芦溪市渔工保护条例最近一次修正是哪天通过的？", "2013年9月26日|-1996年")]
    [InlineData("芦溪市渔工保护条例是哪天通过的，第二次修正又是哪天？", "1996年3月12日|2013年9月26日|-2004年")]
    public async Task What_a_document_says_of_itself_is_answered_for_each_thing_asked(string question, string wordings)
    {
        var library = await AnsweringLibrary.InMemoryAsync(("tiaoli.txt", Law), ("banfa.txt", Measures), ("xize.txt", Rules));
        var reply = await library.AskAsync(question, "2026-11-20");
        Assert.Equal((ReplyKind.Answered, question), (reply.Kind, question));
        TextAssert.Holds(wordings, reply.Text);
    }

    [Fact]
    public async Task What_the_document_does_not_say_of_itself_is_named()
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("tiaoli.txt", Law))).AskAsync("芦溪市渔工保护条例的文号是什么，哪天通过的？");
        Assert.Equal(ReplyKind.Partial, reply.Kind);
        Assert.Contains("1996年3月12日", reply.Text, StringComparison.Ordinal);
        Assert.Contains("没有写明发文字号", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_the_document_does_not_tell_is_not_answered_with_another_one()
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("tiaoli.txt", Law))).AskAsync("芦溪市渔工保护条例第五次修正是哪年？");
        Assert.DoesNotContain("2013年9月26日 芦溪市第八届", reply.Kind == ReplyKind.Answered ? reply.Text : "", StringComparison.Ordinal);
    }
}
