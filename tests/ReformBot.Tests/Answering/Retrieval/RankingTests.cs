using ReformBot.Answering;
using ReformBot.Answering.Conversations;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Retrieval;

/// <summary>What ranks a document without vouching for an answer: words of the law for everyday words, and what the best passages say.</summary>
public sealed class RankingTests
{
    private const string Lease = "lease.txt";
    private const string Other = "other.txt";

    private static readonly (string Name, string Text)[] Rules =
    [
        (Lease, "租赁规则\n\n第一条 出租人应当在约定的期限内维修租赁物。"),
        (Other, "运输规则\n\n第一条 承运人应当在约定的时间内运到货物。"),
    ];

    [Theory]
    [InlineData("房东老是拖着怎么办？", Lease)]
    [InlineData("二房东跑了怎么办？", Lease)]
    [InlineData("包裹还没来怎么办？", Other)]
    public async Task An_everyday_word_finds_the_words_of_the_law(string question, string expected)
    {
        var ranked = await RankAsync(question, Rules);
        Assert.Equal(expected, ranked.First());
    }

    [Fact]
    public async Task What_only_words_of_the_law_find_is_no_answer()
    {
        var library = await AnsweringLibrary.InMemoryAsync(Rules);
        var reply = await library.AskAsync("房东老是拖着怎么办？");
        Assert.Equal(ReplyKind.NoEvidence, reply.Kind);
    }

    [Fact]
    public async Task What_the_best_passages_say_moves_up_others_on_the_same_matter()
    {
        var ranked = await RankAsync(
            "夜校怎么报名？",
            ("a-elsewhere.txt", "街道消息\n\n附近夜校操场翻新跑道画线。"),
            ("b-matter.txt", "街道消息\n\n附近夜校学费凭结业证书报销。"),
            ("c-best.txt", "区里消息\n\n夜校报名后学费凭结业证书报销。"),
            ("d-best.txt", "市里消息\n\n夜校报名时学费凭结业证书报销。"));
        Assert.Equal(["b-matter.txt", "a-elsewhere.txt"], ranked.Skip(2));
    }

    private static async Task<IEnumerable<string>> RankAsync(string question, params (string Name, string Text)[] texts)
    {
        var library = await AnsweringLibrary.InMemoryAsync(texts);
        var request = new AskRequest(question, Conversation.Empty, AnsweringLibrary.Day(AnsweringLibrary.Today));
        var ranked = await new PolicyAssistant(library.Documents, library.Index).RankDocumentsAsync(request, texts.Length, TestContext.Current.CancellationToken);
        return ranked.Select(document => document.Name);
    }
}
