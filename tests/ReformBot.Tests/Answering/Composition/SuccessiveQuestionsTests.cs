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
}
