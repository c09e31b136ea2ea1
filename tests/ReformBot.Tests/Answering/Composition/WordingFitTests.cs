using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>A clause is chosen by how it is worded: time limits for how long, conditions rather than papers, the rule of the country where it is asked for.</summary>
public sealed class WordingFitTests
{
    private const string Rule = """
        平湖市匠人工坊认定办法

        第一条 申请匠人工坊提交材料：

        1.《匠人工坊申请表》；

        2.营业执照复印件。

        第二条 带徒满三年、每年出师十人以上的，可申请认定为匠人工坊。

        第三条 市人力社保局应当自受理之日起二十个工作日内完成审核，情况复杂的，可以延长七个工作日。公示时间为六个工作日。

        第四条 新建工坊应当在开业一年内办理登记。认定满一年的，每年年检一次。

        第五条 工坊应当于认定之日起九十日内申领匠人补贴，每户六千元。

        第六条 工坊有下列情形之一的，由市人力社保局处三千元以上九千元以下的罚款：

        （一）虚报学徒人数的；

        （二）出租牌匾的。

        第七条 领取出师津贴人员每年体检一次，体检费二百元由工坊承担。

        第九条 工坊经费的来源：

        （一）匠人缴纳的坊费；

        （二）企业按产值百分之三拨付的经费。

        第十条 工坊基金支付下列费用：（一）磨具费用；（二）料架费用。

        第十一条 工坊基金不支付下列费用：（一）宴请费用；（二）烟酒费用。

        第十二条 更换坊首须经全体学徒过半数同意。坊首任期为三年或者五年。

        第八条 本办法所称出师，是指学徒取得职业技能等级证书。学徒出师后，工坊可以续签协议，也可以推荐就业，出师的情况每年上报。
        """;

    private const string National = """
        中华人民共和国匠人法

        第一条 匠人每人每年享受带薪进修四天。
        """;

    private const string Local = """
        海宁市匠人条例

        第一条 匠人每人每年享受带薪进修六天。国家规定另有优待的，按国家规定执行。
        """;

    [Theory]
    [InlineData("平湖匠人工坊做到什么程度才能申请？", "带徒满三年")] // conditions, not papers
    [InlineData("平湖匠人工坊申请要交哪些材料？", "营业执照复印件")] // papers, not conditions
    [InlineData("平湖匠人工坊受理以后几天审完，最多拖几天？", "二十个工作日内完成审核")]
    [InlineData("平湖匠人工坊受理以后多久批下来？", "二十个工作日")]
    [InlineData("平湖新开的工坊多久之内要登记？", "开业一年内")] // 一年内 is a length of time, though 一 is often an article
    [InlineData("平湖匠人补贴最迟什么时候之前去领？", "九十日内")] // a limit that counts from an event
    [InlineData("平湖工坊出租牌匾被逮到罚多少？", "三千元以上九千元以下")] // the item says what for, its lead-in how much
    [InlineData("平湖工坊出租牌匾会怎么处理？", "三千元以上九千元以下的罚款")] // an item is shown with what announces it
    [InlineData("平湖工坊基金能报哪些费用？", "磨具费用")]
    [InlineData("平湖工坊基金哪些费用不给报？", "烟酒费用")] // what is not given is listed apart
    [InlineData("平湖更换坊首要多少人同意？", "过半数")] // a share without a numeral
    [InlineData("平湖坊首几年一届？", "三年或者五年")] // 一届 is not what is measured
    [InlineData("平湖办法里的“出师”是怎么界定的？", "取得职业技能等级证书")]
    public async Task A_clause_answers_in_the_way_that_was_asked(string question, string expected)
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("gongfang.txt", Rule))).AskAsync(question);
        Assert.Equal((ReplyKind.Answered, question), (reply.Kind, question));
        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("平湖出师津贴每年发多少钱？")] // who takes it is named, not how much it is
    [InlineData("平湖匠人的坊费是百分之几？")] // the item beside it is of another fee
    public async Task What_stands_beside_is_not_what_was_asked(string question) =>
        Assert.Equal(ReplyKind.NoEvidence, (await (await AnsweringLibrary.InMemoryAsync(("gongfang.txt", Rule))).AskAsync(question)).Kind);

    [Theory]
    [InlineData("按国家规定匠人每年进修几天？", "四天")]
    [InlineData("照国家的法匠人一年进修几天？", "四天")]
    [InlineData("海宁匠人每年进修几天？", "六天")]
    public async Task The_rule_of_the_country_comes_first_where_it_is_asked_for(string question, string expected)
    {
        var library = await AnsweringLibrary.InMemoryAsync(("fa.txt", National), ("haining.txt", Local));
        Assert.Contains(expected, (await library.AskAsync(question)).Text.Split('〔')[0], StringComparison.Ordinal);
    }
}
