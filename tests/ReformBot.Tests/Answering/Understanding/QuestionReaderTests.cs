using ReformBot.Answering;
using ReformBot.Answering.Conversations;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Understanding;

/// <summary>Question → what is wanted, of which place, year and grade.</summary>
public sealed class QuestionReaderTests(AnsweringFixture small) : IClassFixture<AnsweringFixture>
{
    [Theory]
    [InlineData("宜兴技能夜校投入了多少经费？", Wanted.Number)]
    [InlineData("高级工补贴多少钱？", Wanted.Number)]
    [InlineData("联席会议什么时候建立的？", Wanted.Date)]
    [InlineData("联席会议哪年成立？", Wanted.Date)]
    [InlineData("窗口几点上班？", Wanted.ClockTime)]
    [InlineData("联席会议的召集人是谁？", Wanted.Person)]
    [InlineData("哪位领导担任召集人？", Wanted.Person)]
    [InlineData("办公室设在哪个单位？", Wanted.Organisation)]
    [InlineData("哪个部门负责发放？", Wanted.Organisation)]
    [InlineData("这个补贴的文号是什么？", Wanted.DocumentNumber)]
    [InlineData("首批试点企业有哪些？", Wanted.Items)]
    [InlineData("哪些地方办了技能夜校？", Wanted.Places)]
    [InlineData("有多少地方建立了联席会议？", Wanted.Places)]
    [InlineData("宜兴和海宁的夜校哪个多？", Wanted.Comparison)]
    [InlineData("两个通知有什么不同？", Wanted.Comparison)]
    [InlineData("什么是工会经费？", Wanted.Definition)]
    [InlineData("“三联三促”是什么意思？", Wanted.Definition)]
    [InlineData("宜兴是怎么做的？", Wanted.Method)]
    [InlineData("申领补贴要符合什么条件？", Wanted.Condition)]
    [InlineData("缴了10个月失业险行不行？", Wanted.Condition)]
    [InlineData("怎么申请技能补贴？", Wanted.Procedure)]
    [InlineData("技能补贴去哪里办？", Wanted.Channel)]
    [InlineData("申请要带什么材料？", Wanted.Materials)]
    [InlineData("2021年的通知还有效吗？", Wanted.Validity)]
    [InlineData("这个办法什么时候施行？", Wanted.Validity)]
    [InlineData("介绍一下宜兴的产改", Wanted.Statement)]
    public async Task What_is_wanted_is_told_by_the_wording(string text, Wanted expected) =>
        Assert.Equal(expected, (await ReadAsync(text)).Wanted);

    [Theory]
    [InlineData("补贴多少钱？", UnitClass.Money)]
    [InlineData("培训了多少人？", UnitClass.Persons)]
    [InlineData("办了多少场活动？", UnitClass.Things)]
    [InlineData("占百分之几？", UnitClass.Share)]
    [InlineData("最多领几个月？", UnitClass.Duration)]
    [InlineData("年龄不能超过多少岁？", UnitClass.Age)]
    [InlineData("能加多少分？", UnitClass.Points)]
    [InlineData("活动室面积多少？", UnitClass.Area)]
    public async Task What_a_number_counts_is_told_too(string text, UnitClass expected)
    {
        var question = await ReadAsync(text);
        Assert.Equal(Wanted.Number, question.Wanted);
        Assert.Contains(expected, question.Units);
    }

    [Theory]
    [InlineData("俺们高级工能领几多钱？", Wanted.Number)] // southern
    [InlineData("这补贴咋申请？", Wanted.Procedure)]
    [InlineData("补贴啥时候发？", Wanted.Date)]
    [InlineData("召集人是哪个领导？", Wanted.Person)]
    [InlineData("高級工補貼多少錢？", Wanted.Number)] // traditional
    [InlineData("聯席會議什麼時候建立的？", Wanted.Date)]
    [InlineData("申請要帶什麼材料？", Wanted.Materials)]
    public async Task Dialect_and_traditional_characters_make_no_difference(string text, Wanted expected) =>
        Assert.Equal(expected, (await ReadAsync(text)).Wanted);

    [Theory]
    [InlineData("宜兴技能夜校有多少所？", "江苏省/无锡市/宜兴市")]
    [InlineData("平湖的高级工补贴多少？", "浙江省/嘉兴市/平湖市")]
    [InlineData("嘉兴市有哪些做法？", "浙江省/嘉兴市")]
    [InlineData("浙江的标准是多少？", "浙江省")]
    [InlineData("諸暨技能競賽獎多少？", "浙江省/绍兴市/诸暨市")]
    public async Task A_place_is_found_by_its_short_name(string text, string path) =>
        Assert.Equal([path], (await ReadAsync(text)).Places.SelectMany(named => named.Select(region => region.Path)));

    [Theory]
    [InlineData("宜兴和海宁哪边的夜校多？", 2)]
    [InlineData("宜兴、海宁、平湖都有联席会议吗？", 3)]
    [InlineData("技能夜校办了多少所？", 0)]
    [InlineData("我是香港人，能领补贴吗？", 0)] // where a person is from is not where the rule is asked for
    public async Task Each_place_is_told_apart(string text, int count) => Assert.Equal(count, (await ReadAsync(text)).Places.Length);

    [Theory]
    [InlineData("2021年高级工补贴多少？", 2021)]
    [InlineData("二〇二一年高级工补贴多少？", 2021)]
    [InlineData("2021年底开办了多少夜校？", 2021)]
    [InlineData("今年高级工补贴多少？", 2026)]
    [InlineData("去年开办了多少夜校？", 2025)]
    [InlineData("大前年办了几场？", 2023)]
    [InlineData("明年3月还能申请吗？", 2027)]
    [InlineData("今年和2021年一样吗？", 2021)] // what is named goes before what is counted
    public async Task A_year_is_read(string text, int year) => Assert.Equal([year], (await ReadAsync(text)).Years);

    [Theory]
    [InlineData("35岁以上年龄的职工能领吗？")]
    [InlineData("以前年度的补贴还能申请吗？")]
    [InlineData("过去年份的怎么办？")]
    [InlineData("证明年限要几年？")]
    [InlineData("缴费满三年以后年审吗？")]
    public async Task A_year_inside_another_word_is_none(string text) => Assert.Empty((await ReadAsync(text)).Years);

    [Theory]
    [InlineData("高级工补贴多少？", "高级")]
    [InlineData("三级工补贴多少？", "高级")]
    [InlineData("高级技师补贴多少？", "高级技师")]
    [InlineData("技师补贴多少？", "技师")]
    [InlineData("大专生津贴多少？", "大专")]
    [InlineData("硕士津贴多少？", "研究生")]
    [InlineData("不是本科的有津贴吗？", "")]
    public async Task A_grade_is_read_as_its_longest_form(string text, string members) =>
        Assert.Equal(members, string.Join('、', (await ReadAsync(text)).Qualifiers.Select(qualifier => qualifier.Member)));

    [Theory]
    [InlineData("平人社发〔2021〕12号还有效吗？", "平人社发〔2021〕12号")]
    [InlineData("平人社发[2021]12号讲什么？", "平人社发〔2021〕12号")]
    [InlineData("平人社发（2021）12号讲什么？", "平人社发〔2021〕12号")]
    public async Task A_document_number_is_read_in_any_brackets(string text, string number) =>
        Assert.Equal([number], (await ReadAsync(text)).Numbers.Select(found => found.ToString()));

    [Fact]
    public async Task An_issue_is_read() => Assert.Equal([7], (await ReadAsync("第7期简报讲了什么？")).Issues);

    [Theory]
    [InlineData("会费每月要交多少？", true)]
    [InlineData("加入工会自己掏多少？", true)]
    [InlineData("住院慰问发多少？", false)]
    public async Task Paying_in_is_told_from_being_paid(string text, bool pays) => Assert.Equal(pays, (await ReadAsync(text)).AsksToPay);

    [Theory]
    [InlineData("那本科呢？", "宜兴硕士津贴每月多少？", "江苏省/无锡市/宜兴市", "本科", Wanted.Number)]
    [InlineData("海宁呢？", "宜兴开办了多少所技能夜校？", "浙江省/嘉兴市/海宁市", "", Wanted.Number)]
    [InlineData("它的召集人是谁？", "宜兴的联席会议什么时候建立的？", "江苏省/无锡市/宜兴市", "", Wanted.Person)]
    [InlineData("那初级工呢？", "平湖高级工补贴多少钱？", "浙江省/嘉兴市/平湖市", "初级", Wanted.Number)]
    [InlineData("換成中級工呢？", "平湖高级工补贴多少钱？", "浙江省/嘉兴市/平湖市", "中级", Wanted.Number)]
    public async Task A_follow_up_takes_what_it_leaves_out_from_the_turn_before(string text, string before, string place, string member, Wanted wanted)
    {
        var question = await ReadAsync(text, before);
        Assert.True(question.IsFollowUp);
        Assert.Equal([place], question.Places.SelectMany(named => named.Select(region => region.Path)));
        Assert.Equal(member, string.Join('、', question.Qualifiers.Select(qualifier => qualifier.Member)));
        Assert.Equal(wanted, question.Wanted);
    }

    [Theory]
    [InlineData("平湖高级工技能提升补贴的标准是多少？")]
    [InlineData("海宁市的技能夜校培训了多少职工？")]
    public async Task A_question_with_its_own_place_stands_alone(string text) =>
        Assert.False((await ReadAsync(text, "宜兴爱心母婴室有多少家？")).IsFollowUp);

    /// <summary>What scopes a question is no word of it; what only looks like a place is.</summary>
    [Theory]
    [InlineData("平湖的港澳青年有租金补贴吗？", "港澳", true)]
    [InlineData("我是香港人，平湖有租金补贴吗？", "香港", true)]
    [InlineData("宜兴的租金补贴多少钱？", "宜兴", false)]
    public async Task A_word_that_names_no_place_of_the_question_stays_part_of_its_subject(string text, string word, bool stays) =>
        Assert.Equal(stays, (await ReadAsync(text)).Concepts.Any(concept => concept.Surface.Contains(word, StringComparison.Ordinal)));

    [Fact]
    public async Task What_was_asked_is_kept_as_typed() => Assert.Equal(" 高級工補貼多少？", (await ReadAsync(" 高級工補貼多少？")).Asked);

    private async Task<Question> ReadAsync(string text, params string[] before)
    {
        var conversation = before.Aggregate(Conversation.Empty, (turns, earlier) => turns.With(new Turn(true, earlier)).With(new Turn(false, "……")));
        var request = new AskRequest(text, conversation, AnsweringLibrary.Day(AnsweringLibrary.Today));
        return await new QuestionReader(small.Library.Index).ReadAsync(request, TestContext.Current.CancellationToken);
    }
}
