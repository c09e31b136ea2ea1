using ReformBot.Answering;
using ReformBot.Answering.Composition;
using ReformBot.Answering.Conversations;
using ReformBot.Answering.Retrieval;
using ReformBot.Answering.Understanding;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>How much speaks for a passage, told by the size of the library in which it would still be let through.</summary>
public sealed class AnswerabilityTests
{
    private const string Asked = "停车证每月收取多少停车费？";

    private static readonly (string Name, string Text)[] Texts =
    [
        ("parking.txt", "河湾停车场管理规定\n\n第一条 车辆凭停车证进出，每月收取停车费八十元。"),
        ("canteen.txt", "河湾职工食堂管理规定\n\n第一条 职工凭饭卡就餐，每月补助八十元。"),
    ];

    [Fact]
    public async Task The_more_passages_there_are_the_more_must_speak_for_one()
    {
        var evidence = await FindAsync(Asked);
        Assert.InRange(Doublings(evidence), 4, 30);
    }

    [Fact]
    public async Task A_second_document_that_fits_as_well_speaks_against_the_first()
    {
        var evidence = await FindAsync(Asked);
        var first = evidence.Ranked[0];
        var rival = evidence.Ranked.First(ranked => ranked.Card.Id != first.Card.Id);
        Assert.True(Doublings(evidence with { Ranked = [first, rival with { Vouched = first.Vouched }] }) < Doublings(evidence with { Ranked = [first] }));
    }

    [Theory]
    [InlineData("停车证每月收取多少停车费和充电服务费？")] // nothing of the second half stands anywhere
    [InlineData("每月收取多少？")]
    public async Task A_question_of_which_less_was_found_is_let_through_less(string question) =>
        Assert.True(Doublings(await FindAsync(question)) < Doublings(await FindAsync(Asked)));

    /// <summary>How often a library could double before its best passage is no longer let through.</summary>
    private static int Doublings(Evidence evidence) => Enumerable.Range(0, 31)
        .TakeWhile(power => new Answerability(evidence.Question, evidence with { Passages = 1 << power }, new ConceptMatcher(evidence.Question, evidence.Weights)).Holds(evidence.Ranked[0]))
        .Count();

    private static async Task<Evidence> FindAsync(string question)
    {
        var library = await AnsweringLibrary.InMemoryAsync(Texts);
        var request = new AskRequest(question, Conversation.Empty, AnsweringLibrary.Day(AnsweringLibrary.Today));
        var read = await new QuestionReader(library.Index).ReadAsync(request, TestContext.Current.CancellationToken);
        return await new EvidenceRetriever(library.Documents, library.Index).RetrieveAsync(read, TestContext.Current.CancellationToken);
    }
}
