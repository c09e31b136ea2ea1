using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>Grades, kinds of work and kinds of people of one place are compared a line each.</summary>
public sealed class SidesAnswerTests
{
    private const string Text = """
        平湖市职工帮扶办法

        第一条 平湖市在册搬运工报考技能证书，取得初级工证书的每人补贴600元。

        第二条 平湖市在册搬运工报考技能证书，取得中级工证书的每人补贴900元。

        第三条 稀缺岗位职工参加轮训，每人每年补贴1200元。

        第四条 职工参加轮训，每人每年补贴700元。

        第五条 互助金分为门诊互助金和住院互助金。

        第六条 门诊互助金的标准每次不超过80元。

        第七条 住院互助金的标准每次不超过650元。

        第八条 月工时：250小时÷10月＝25小时/月

        第九条 月酬时＝（400小时-100小时）÷10月＝30小时
        """;

    [Theory]
    [InlineData("平湖市初级工和中级工证书各补贴多少钱？", "初级：|600元", "中级：|900元")]
    // 普通 is what is said without the mark
    [InlineData("平湖稀缺岗位跟普通岗位参加轮训的补贴各多少？", "稀缺岗位|1200元", "普通岗位|700元")]
    // a sentence that only names them tells no difference
    [InlineData("平湖市门诊互助金和住院互助金的标准有什么不同？", "门诊互助金|80元", "住院互助金|650元")]
    // the line that tells what it is, not one that makes use of it
    [InlineData("月工时和月酬时分别是多少小时？", "月工时|25小时", "月酬时|30小时")]
    public async Task Each_side_has_its_line(string question, string first, string second)
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("bangfu.txt", Text))).AskAsync(question);
        Assert.Equal((ReplyKind.Answered, question), (reply.Kind, question));
        foreach (var line in new[] { first, second })
            Assert.Contains(reply.Text.Split('\n'), shown => line.Split('|').All(part => shown.Contains(part, StringComparison.Ordinal)));
        Assert.Equal(2, reply.Text.Split('\n').Length);
    }

    [Fact]
    public async Task A_grade_of_which_nothing_is_said_is_named_as_such()
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("bangfu.txt", Text))).AskAsync("平湖市中级工和技师证书各补贴多少钱？");
        Assert.Equal(ReplyKind.Partial, reply.Kind);
        Assert.Contains("900元", reply.Text, StringComparison.Ordinal);
        Assert.Contains("技师：文件未载明。", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_sentence_that_speaks_of_all_is_shown_once()
    {
        var library = await AnsweringLibrary.InMemoryAsync(("one.txt", "平湖市职工帮扶办法\n\n第一条 平湖市职工取得初级工、中级工证书的，分别补贴600元、900元。"));
        var reply = await library.AskAsync("平湖市初级工和中级工证书各补贴多少钱？");
        Assert.Equal(ReplyKind.Answered, reply.Kind);
        Assert.Single(reply.Citations);
        Assert.Contains("分别补贴600元、900元", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sides_are_not_filled_from_the_document_of_another_place()
    {
        var library = await AnsweringLibrary.InMemoryAsync(
            ("pinghu.txt", "平湖市职工帮扶办法\n\n第一条 平湖市职工取得中级工证书的，每人补贴900元。"),
            ("haining.txt", "海宁市职工帮扶办法\n\n第一条 海宁市职工取得高级工证书的，每人补贴1500元。"));
        var reply = await library.AskAsync("平湖中级工和高级工证书各补贴多少钱？");
        Assert.Contains("900元", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1500元", reply.Text, StringComparison.Ordinal);
    }

    private const string Visits = """
        平湖市照料服务办法

        第一条 照料服务按下列等级提供：
        1.甲类照料：享受1级待遇的人员由机构派人上门，其中渔工参保人员每月上门不低于3次，每月服务5小时；农户参保人员每月上门不低于1次，每月服务2小时。
        2.乙类照料：享受2级待遇的人员由机构派人上门，其中渔工参保人员每月上门不低于11次，每月服务27小时；农户参保人员每月上门不低于7次，每月服务15小时。
        """;

    /// <summary>各 before any verb sets side by side, and the part behind a semicolon is of the level that its sentence began with.</summary>
    [Theory]
    [InlineData("平湖2级照料，渔工和农户每月各上门几次？", "11次", "7次", "1次，每月服务2小时")]
    [InlineData("平湖1级照料，渔工和农户每月各上门几次？", "3次", "1次", "7次")]
    public async Task Each_side_is_told_of_the_level_that_was_asked(string question, string one, string other, string nearby)
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("zhaoliao.txt", Visits))).AskAsync(question);
        Assert.Equal(ReplyKind.Answered, reply.Kind);
        Assert.Contains("不低于" + one, reply.Text, StringComparison.Ordinal);
        Assert.Contains("不低于" + other, reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("不低于" + nearby, reply.Text, StringComparison.Ordinal);
    }
}
