using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>Two questions in one message are answered each by its own words, time and place.</summary>
public sealed class SuccessiveQuestionsTests
{
    [Fact]
    public async Task The_year_of_the_second_question_does_not_bind_the_first()
    {
        const string Text = "柳溪县匠人津贴办法\n\n第一条 匠人累计缴纳工会费30个月以上的，可以申领匠人津贴。其中2022年1月1日至12月31日期间取得匠人证书的，累计缴纳工会费时限放宽至10个月。";
        var reply = await (await AnsweringLibrary.InMemoryAsync(("jiangren.txt", Text))).AskAsync("匠人要缴多长时间工会费才能申领津贴？2022年取得证书的是不是放宽些？");
        Assert.Contains("30个月以上", reply.Text, StringComparison.Ordinal);
        Assert.Contains("放宽至10个月", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_of_one_place_does_not_count_for_the_next()
    {
        var library = await AnsweringLibrary.InMemoryAsync(
            ("pinghu.txt", "平湖市匠人津贴办法\n\n第一条 平湖市匠人津贴按工种大小分为甲乙两档，每月120元、80元。"),
            ("haining.txt", "海宁市匠人津贴办法\n\n第一条 海宁市匠人津贴每月150元。"),
            ("tongxiang.txt", "桐乡市渔工补助办法\n\n第一条 桐乡市渔工补助每季400元。\n\n第二条 渔工企业分批申领。"));
        var reply = await library.AskAsync("匠人津贴，平湖按工种大小分档每月多少？海宁呢？");
        Assert.Equal(ReplyKind.Answered, reply.Kind);
        Assert.Contains("海宁市：", reply.Text, StringComparison.Ordinal);
        Assert.Contains("150元", reply.Text, StringComparison.Ordinal);
    }

    private const string Mending = """
        柳溪县织补匠补贴办法

        第一条 织补匠参加手艺保险满8个月的，可以申领织补补贴，每人900元。

        第二条 已经拿到同一手艺高等级凭证的，不再发给低等级织补补贴。

        第三条 受理机构应当自受理之日起12个工作日内完成审核，情况特殊的，可以延长6个工作日。

        第四条 申领异议由手工业联社自接到之日起30个工作日内查明，可以延长9个工作日。

        第五条 迟交手艺保险费的，每日加收万分之三的滞纳金，但滞纳金不得超过欠费本金。

        第六条 联社理事任期四年，缺额时空缺时间不超过两个月。
        """;

    /// <summary>Wordings parted by "|" all have to be there; those behind "-" must not.</summary>
    [Theory]
    [InlineData("柳溪领织补补贴，手艺保险要交满多久？我早有同一手艺的高等级凭证，再拿个低的还给不给？", "满8个月|不再发给")]
    [InlineData("柳溪织补补贴受理以后几天完成审核，最多还能延长几天？", "12个工作日|延长6个工作日|-延长9个")]
    [InlineData("柳溪迟交手艺保险费，每日加收的比例是多少？最多收到多少？", "万分之三|不得超过欠费本金|-两个月|-没有查到")]
    public async Task Each_part_is_answered_by_its_own_clause_and_a_short_one_by_that_of_the_part_before(string question, string wordings)
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("zhibu.txt", Mending))).AskAsync(question);
        Assert.Equal((ReplyKind.Answered, question), (reply.Kind, question));
        TextAssert.Holds(wordings, reply.Text);
    }

    [Fact]
    public async Task A_part_that_the_documents_do_not_answer_is_named_as_it_was_typed()
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("zhibu.txt", Mending))).AskAsync("柳溪织补补贴每人多少元，联系电话是几号？申报网站什么时候开放？");
        Assert.Equal(ReplyKind.Partial, reply.Kind);
        Assert.Contains("900元", reply.Text, StringComparison.Ordinal);
        Assert.Contains("“申报网站什么时候开放”：现有文件中没有查到", reply.Text, StringComparison.Ordinal);
    }

    /// <summary>生效了几天内 says when; 失效了吗 asks.</summary>
    [Theory]
    [InlineData("合同生效以后几天内要公布？", "12日内公布", "在有效期内")]
    [InlineData("渔工合同办法现在失效了吗？", "在有效期内", "12日内公布")]
    public async Task A_word_of_force_that_only_says_when_does_not_ask_for_it(string question, string wording, string other)
    {
        const string Text = "柳溪县渔工合同办法\n\n第一条 渔工合同应当自生效之日起12日内公布。\n\n第二条 本办法自2024年5月1日起施行，有效期5年。";
        var reply = await (await AnsweringLibrary.InMemoryAsync(("hetong.txt", Text))).AskAsync("柳溪渔工" + question.Replace("渔工", "", StringComparison.Ordinal));
        Assert.Contains(wording, reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, reply.Text, StringComparison.Ordinal);
    }
}
