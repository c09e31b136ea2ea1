using ReformBot.Answering;
using ReformBot.Answering.Conversations;
using ReformBot.Answering.Understanding;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Understanding;

/// <summary>What a question sets side by side within one place.</summary>
public sealed class QuestionSidesTests(AnsweringFixture small) : IClassFixture<AnsweringFixture>
{
    [Theory]
    // members of a family need no further sign
    [InlineData("平湖中级工和高级工补贴多少钱？", "中级|高级")]
    [InlineData("平湖大专、本科各补多少？", "本科|大专")]
    [InlineData("平湖城镇和农村的救助标准分别是多少？", "农村|城镇")]
    // names, joined before 各, 分别, 区别, 哪个
    [InlineData("平湖门面工种和急缺工种的补贴各是多少？", "门面工种|急缺工种")]
    [InlineData("平湖摊位费跟水电费有什么区别？", "摊位费|水电费")]
    [InlineData("平湖的大车间和送奶工，哪边入会率高？", "大车间|送奶工")]
    // the same head behind both is told apart by what stands before it
    [InlineData("平湖企业会员的慰问和机关会员的慰问各多少钱？", "企业会员|机关会员")]
    // three of them
    [InlineData("平湖夜校、书屋和球馆各有几个？", "夜校|书屋|球馆")]
    // what joins nothing that is to be told apart
    [InlineData("平湖申请和办理补贴要多少天？", "")]
    [InlineData("平湖和谐企业有什么区别？", "")]
    // one word for both members is one side
    [InlineData("平湖城乡救助标准是多少？", "")]
    // places are another answer's business, and so is validity
    [InlineData("平湖和海宁的夜校各有多少所？", "")]
    [InlineData("平湖中级工和高级工的通知还有效吗？", "")]
    public async Task Sides_are_what_is_joined_and_asked_of_each(string text, string names) =>
        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), QuestionSides.Of(await ReadAsync(text)).Select(side => side.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_question_of_a_side_leaves_out_the_words_of_the_others()
    {
        var sides = QuestionSides.Of(await ReadAsync("平湖摊位费跟水电费有什么区别？"));
        Assert.DoesNotContain(sides[0].Question.Concepts, concept => concept.Surface.Contains("水电", StringComparison.Ordinal));
        Assert.DoesNotContain(sides[1].Question.Concepts, concept => concept.Surface.Contains("摊位", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Figures_of_each_are_asked_for_as_figures()
    {
        var sides = QuestionSides.Of(await ReadAsync("平湖摊位费跟水电费为什么不一样？分别是多少元？"));
        Assert.All(sides, side => Assert.Equal(Wanted.Number, side.Question.Wanted));
    }

    private async Task<Question> ReadAsync(string text) =>
        await new QuestionReader(small.Library.Index).ReadAsync(new AskRequest(text, Conversation.Empty, AnsweringLibrary.Day(AnsweringLibrary.Today)), TestContext.Current.CancellationToken);
}
