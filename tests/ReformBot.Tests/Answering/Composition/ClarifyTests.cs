using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

public sealed class ClarifyTests
{
    private static readonly string[] Cities = ["宜兴市", "海宁市", "平湖市", "诸暨市", "昆山市", "太仓市"];

    [Fact]
    public async Task A_question_that_more_places_answer_than_can_be_listed_gets_one_question_back()
    {
        var reply = await (await SixCitiesAsync()).AskAsync("开办了多少所技能夜校？");

        Assert.Equal(ReplyKind.Clarify, reply.Kind);
        Assert.Equal(Cities.Order(StringComparer.Ordinal), reply.Choices.Order(StringComparer.Ordinal));
        Assert.Empty(reply.Citations);
        Assert.Single(reply.Text, '？');
    }

    [Fact]
    public async Task The_place_in_the_next_turn_answers_the_question_back()
    {
        var library = await SixCitiesAsync();
        var asked = await library.AskAsync("开办了多少所技能夜校？");
        var reply = await library.AskAsync("昆山的", AnsweringLibrary.Today, "开办了多少所技能夜校？", asked.Text);

        Assert.Equal(ReplyKind.Answered, reply.Kind);
        Assert.Contains("14所", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_two_places_that_both_have_documents_is_asked_back()
    {
        var library = await AnsweringLibrary.InMemoryAsync(
            ("a.txt", Rule("辽宁省朝阳市", 1200)),
            ("b.txt", Rule("北京市朝阳区", 1500)));
        var reply = await library.AskAsync("朝阳技能夜校结业补贴每人多少元？");

        Assert.Equal(ReplyKind.Clarify, reply.Kind);
        Assert.Equal(2, reply.Choices.Length);
    }

    private static Task<AnsweringLibrary> SixCitiesAsync() =>
        AnsweringLibrary.InMemoryAsync([.. Cities.Select((city, i) => ($"{i}.txt", Bulletin(city, 10 + i)))]);

    private static string Bulletin(string city, int schools) => $"""
        产业工人队伍建设改革简报

        第{schools}期

        {city}产业工人队伍建设改革领导小组办公室　2022年5月6日

        {city}以技能夜校带动产业工人成长

        全市开办技能夜校{schools}所，参加学习的职工都有收获。
        """;

    private static string Rule(string place, int amount) => $"""
        {place}人力资源和社会保障局关于发放技能夜校结业补贴的通知

        各有关单位：

        技能夜校结业补贴标准为每人{amount}元。

        {place}人力资源和社会保障局
        2023年4月3日
        """;
}
