using ReformBot.Answering;
using ReformBot.Answering.Conversations;
using ReformBot.Answering.Retrieval;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Retrieval;

/// <summary>What ranks a document without vouching for an answer: words of the law for everyday words, and what belongs to a passage.</summary>
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

    /// <summary>The articles are alike; what lies around them in their work decides.</summary>
    [Fact]
    public async Task Articles_of_one_law_vouch_for_each_other()
    {
        var ranked = await RankAsync(
            "夜校的学费怎么报销？",
            ("a.txt", "河湾夜市办法第七条\n\n夜校摊位费由个人承担。"),
            ("b.txt", "河湾夜校条例第七条\n\n夜校教材费由个人承担。"),
            ("c.txt", "河湾夜校条例第八条\n\n夜校学费凭结业证书报销。"));
        Assert.Equal(["c.txt", "b.txt", "a.txt"], ranked);
    }

    [Theory]
    [InlineData("河湾夜校条例第七条", "河湾夜校条例")]
    [InlineData("河湾夜校条例第一百二十条", "河湾夜校条例")]
    [InlineData("河湾夜校条例", "河湾夜校条例")]
    [InlineData("第七条", "第七条")] // nothing but a number names no work
    [InlineData("关于修改第七条办法的十条", "关于修改第七条办法的十条")]
    public void A_work_is_named_by_the_title_without_the_article(string title, string work) =>
        Assert.Equal(work, PassageCompany.WorkOf(title));

    [Fact]
    public void A_passage_gains_by_what_stands_beside_it_and_by_the_other_parts_of_its_work()
    {
        var lone = Passage("lone", "夜市办法第一条", 0);
        var (first, second, far) = (Passage("one", "夜校条例第一条", 0), Passage("one", "夜校条例第一条", 1), Passage("one", "夜校条例第一条", 9));
        var other = Passage("two", "夜校条例第二条", 0);
        var moved = PassageCompany.Rescore([lone, first, second, far, other]).ToDictionary(passage => (passage.Card.Id, passage.Passage.Ordinal), passage => passage.Score);
        Assert.Equal(10, moved[("lone", 0)]);
        Assert.True(moved[("one", 9)] > moved[("lone", 0)], "another part of the work");
        Assert.True(moved[("one", 0)] > moved[("one", 9)], "a neighbour");
        Assert.Equal(moved[("one", 0)], moved[("one", 1)]);
    }

    private static RankedPassage Passage(string document, string title, int ordinal)
    {
        var card = new DocumentCard(document, document, 1, DocumentStatus.Current, "text/plain", new PolicyMetadata { Title = new Fact<string>(title, new TextSpan(0, title.Length)) }, 1);
        var passage = new Passage { Id = $"{document}{ordinal}", DocumentId = document, Ordinal = ordinal, Kind = ClauseKind.Paragraph, Locator = "", Headings = [], Body = NormalizedText.Empty };
        return new RankedPassage(passage, card, 10, [], null) { Vouched = 10 };
    }

    private static async Task<IEnumerable<string>> RankAsync(string question, params (string Name, string Text)[] texts)
    {
        var library = await AnsweringLibrary.InMemoryAsync(texts);
        var request = new AskRequest(question, Conversation.Empty, AnsweringLibrary.Day(AnsweringLibrary.Today));
        var ranked = await new PolicyAssistant(library.Documents, library.Index).RankDocumentsAsync(request, texts.Length, TestContext.Current.CancellationToken);
        return ranked.Select(document => document.Name);
    }
}
