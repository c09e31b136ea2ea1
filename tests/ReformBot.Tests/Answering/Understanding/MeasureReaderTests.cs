using ReformBot.Answering.Understanding;

namespace ReformBot.Tests.Answering.Understanding;

/// <summary>What a question with 多少 or 几 wants counted or measured.</summary>
public sealed class MeasureReaderTests
{
    [Theory]
    [InlineData("宜兴建了多少家爱心驿站?", "家", "爱心驿站", true)] // the noun behind the counter
    [InlineData("宜兴有几所技能夜校?", "所", "技能夜校", true)]
    [InlineData("海宁有多少名职工参加了竞赛?", "名", "职工", true)] // up to the verb
    [InlineData("海宁发了多少失业保险金?", "", "失业保险金", false)]
    [InlineData("宜兴医疗互助的报销比例是多少?", "", "报销", false)] // the noun before, without the name of the amount
    [InlineData("宜兴人才公寓每月租金多少?", "", "租金", false)] // and without how often
    [InlineData("平湖的取暖补贴每年多少钱?", "", "取暖补贴", false)]
    [InlineData("失业金最长能领几个月?", "个月", "失业金", false)]
    [InlineData("上海的一线职工不少于百分之几?", "%", "一线职工", false)]
    [InlineData("稳岗返还,按企业大小各退几成?", "%", "", false)] // what a preposition leads is not it
    [InlineData("岁数那一栏给多少分?", "", "", false)] // a word that stands for a noun names nothing
    [InlineData("每次多少钱?", "", "", false)]
    [InlineData("住房补贴几天批下来?", "天", "住房补贴", false)] // what is done is no thing
    [InlineData("虚报考勤被查到罚多少?", "", "虚报考勤", false)]
    [InlineData("体检费国家规定给多少?", "", "体检费", false)] // nor is who rules
    [InlineData("多少个学徒就能开班?", "个", "学徒", true)]
    [InlineData("换工坊要多少人同意?", "人", "换工坊", false)] // 同意 is what they do
    [InlineData("出师津贴最迟多少天发?", "天", "出师津贴", false)]
    [InlineData("逾期加收几成滞纳金?", "%", "滞纳金", false)] // the noun behind a share
    [InlineData("联席会议有多少成员单位?", "", "成员单位", false)] // 成 of 成员 is no share
    [InlineData("高温钱一个月多少?", "", "高温", false)]
    public void The_counter_and_the_noun_are_read(string text, string counter, string head, bool counted)
    {
        var measure = MeasureReader.Read(text);
        Assert.NotNull(measure);
        Assert.Equal((counter, head, counted), (measure.Counter, measure.Head, measure.IsCounted));
    }

    [Theory]
    [InlineData("凯源公司有多少名职工?", "凯源公司")] // who has them
    [InlineData("宜兴给港澳青年的实习补贴每月多少?", "港澳青年")] // joined by 的
    [InlineData("企业每带一个新型学徒能领多少补贴?", "新型学徒")] // for each of whom
    [InlineData("宜兴有多少家爱心驿站?", "")] // a place is no owner: places are judged elsewhere
    [InlineData("一次性扩岗补助每人一次性多少钱?", "")]
    public void Whose_it_is_is_read(string text, string owner) => Assert.Equal(owner, MeasureReader.Read(text)?.Owner);

    [Theory]
    [InlineData("有多少人拿到了创业贷款?", true)]
    [InlineData("今年放了多少个名额?", true)]
    [InlineData("有几家银行经办?", false)]
    [InlineData("提出了多少条意见?", false)] // of a document, not of takers
    public void A_count_of_what_has_happened_is_known(string text, bool reported) => Assert.Equal(reported, MeasureReader.Read(text)?.IsReported);

    [Theory]
    [InlineData("召集人是谁?")]
    [InlineData("有哪几家单位?")] // asks which, not how many
    [InlineData("面积有多大?")]
    public void A_question_without_a_number_wants_nothing_measured(string text) => Assert.Null(MeasureReader.Read(text));

    [Theory]
    [InlineData("家", "家次", true)]
    [InlineData("家", "名", false)]
    [InlineData("天", "工作日", true)]
    [InlineData("天", "个月", false)]
    [InlineData("小时", "天", false)]
    [InlineData("个", "项", true)] // 个 counts anything
    [InlineData("张", "次", true)] // a counter that the table does not have
    public void A_counter_accepts_units_of_its_kind(string counter, string unit, bool accepted) => Assert.Equal(accepted, Counters.Accepts(counter, unit));
}
