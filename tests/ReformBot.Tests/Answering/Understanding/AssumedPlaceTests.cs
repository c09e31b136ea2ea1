using ReformBot.Answering;
using ReformBot.Answering.Conversations;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Scopes;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Understanding;

/// <summary>When a person's place counts.</summary>
public sealed class AssumedPlaceTests
{
    private static readonly Region Haining = RegionCatalog.Default.ByPath("浙江省/嘉兴市/海宁市")!;

    [Theory]
    [InlineData("技能夜校办了多少所？", null, true)]
    [InlineData("宜兴技能夜校办了多少所？", null, false)]
    // A follow-up takes the place of what it leans on.
    [InlineData("那培训了多少人次？", "宜兴技能夜校办了多少所？", false)]
    [InlineData("那培训了多少人次？", "技能夜校办了多少所？", true)]
    // A document that is named may be of anywhere.
    [InlineData("《基层工会经费管理办法》什么时候施行？", null, false)]
    [InlineData("平人社发〔2024〕6号还有效吗？", null, false)]
    // Where somebody comes from is not of where the rule is asked.
    [InlineData("我是香港人，培训补贴多少？", null, true)]
    public void It_counts_where_nothing_else_names_one(string question, string? before, bool counts)
    {
        var conversation = before is null ? Conversation.Empty : Conversation.Empty.With(new Turn(FromPerson: true, before)).With(new Turn(FromPerson: false, "……"));
        var request = new AskRequest(question, conversation, AnsweringLibrary.Day(AnsweringLibrary.Today));
        Assert.Equal(counts ? Haining : null, AssumedPlace.Of(request with { Place = Haining }));
        Assert.Null(AssumedPlace.Of(request));
    }

    [Fact]
    public async Task The_answer_is_that_of_the_place()
    {
        var library = await AnsweringLibrary.InMemoryAsync();
        var request = new AskRequest("到2021年开办技能夜校多少所？", Conversation.Empty, AnsweringLibrary.Day(AnsweringLibrary.Today));
        var reply = await library.AskAsync(request with { Place = Haining });
        Assert.Contains("24所", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("36所", reply.Text, StringComparison.Ordinal);
        Assert.Contains("36所", (await library.AskAsync(request)).Text, StringComparison.Ordinal);
    }
}
