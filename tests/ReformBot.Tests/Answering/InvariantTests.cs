using System.Collections.Immutable;
using ReformBot.Answering;
using ReformBot.Answering.Citations;
using ReformBot.Answering.Conversations;
using ReformBot.Corpus.Text;
using ReformBot.Sqlite;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering;

/// <summary>The invariants of the design that answering has to hold, over everything that the small library can be asked.</summary>
public sealed class InvariantTests(AnsweringFixture small) : IClassFixture<AnsweringFixture>
{
    public static TheoryData<string> Questions =>
    [
        "宜兴开办了多少所技能夜校？",
        "宜兴的联席会议什么时候建立的？",
        "宜兴联席会议的召集人是谁？",
        "首批试点企业有哪些？",
        "“三联三促”是什么？",
        "哪些地方建立了联席会议？",
        "宜兴和海宁的技能夜校哪个多？",
        "平湖高级工补贴多少钱？",
        "申领技能提升补贴要符合什么条件？",
        "申请技能补贴要提交什么材料？",
        "平人社发〔2021〕12号还有效吗？",
        "平人社发〔2024〕6号是谁发的？",
        "会费每月要交多少？",
        "哪些情形不得使用工会经费？",
        "什么是工会经费？",
        "桐乡以工代训每人每月补贴多少？",
        "诸暨竞赛第一名奖励多少？",
        "苏州的技能夜校有多少所？",
        "平湖技师补贴多少？",
        "介绍一下海宁的做法",
        "高级工补贴多少？",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_quote_is_the_source_s_own_characters_at_the_stated_offsets(string question)
    {
        foreach (var citation in (await small.Library.AskAsync(question)).Citations)
        {
            var original = await small.Library.OriginalAsync(citation.Document);
            Assert.Equal(citation.Span.In(original), citation.Quote);
            Assert.All(citation.Marks, mark => Assert.InRange(mark.End, mark.Start + 1, citation.Quote.Length));
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_sentence_of_an_answer_cites_evidence_and_every_number_in_it_stands_in_its_own_quotes(string question)
    {
        var reply = await small.Library.AskAsync(question);
        if (reply.Kind is not (ReplyKind.Answered or ReplyKind.Partial))
            return;
        Assert.NotEmpty(reply.Citations);
        Assert.Equal(Enumerable.Range(1, reply.Citations.Length), reply.Citations.Select(citation => citation.Number));
        foreach (var (sentence, numbers) in Sentences(reply.Text))
            Assert.Empty(CitationChecker.CheckFacts(sentence, [.. await ClaimedAsync(reply, numbers)], reply.Counted));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task The_same_library_and_question_give_the_same_reply(string question)
    {
        var again = await AnsweringLibrary.InMemoryAsync([.. AnsweringTexts.All.Reverse()]); // the order of storing does not matter
        Same(await small.Library.AskAsync(question), await again.AskAsync(question));
    }

    /// <summary>The engine proposes, the ranking is ours: both give the same answer.</summary>
    [Fact]
    public async Task The_same_library_gives_the_same_reply_on_the_embedded_engine()
    {
        using var folder = new TemporaryFolder();
        var path = folder["library.db"];
        await using (var writer = SqliteLibrary.OpenForWriting(path, TimeSpan.FromSeconds(30)))
        {
            foreach (var (name, text) in AnsweringTexts.All)
                await writer.StoreAsync(AnsweringLibrary.Incoming(name, text), TestContext.Current.CancellationToken);
            await writer.CommitAsync(TestContext.Current.CancellationToken);
        }

        using var library = SqliteLibrary.OpenForReading(path);
        var assistant = new PolicyAssistant(library.Documents, library.Index);
        foreach (var row in Questions)
        {
            var request = new AskRequest(row.Data, Conversation.Empty, AnsweringLibrary.Day(AnsweringLibrary.Today));
            Same(await small.Library.AskAsync(request), await assistant.AskAsync(request, TestContext.Current.CancellationToken));
        }
    }

    /// <summary>Whether the reply is explained or not, it says the same.</summary>
    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Explaining_changes_nothing(string question)
    {
        var request = new AskRequest(question, Conversation.Empty, AnsweringLibrary.Day(AnsweringLibrary.Today));
        var explained = await small.Library.AskAsync(request with { Explain = true });
        Assert.NotNull(explained.Explanation);
        Assert.All(explained.Explanation.Candidates, candidate => Assert.Equal(candidate.Score, candidate.Parts.Where(part => !part.Name.StartsWith("检索·", StringComparison.Ordinal)).Sum(part => part.Value), 6));
        Same(await small.Library.AskAsync(request), explained with { Explanation = null });
    }

    [Theory]
    [InlineData("宜兴开办了多少所技能夜校？")]
    [InlineData("宜兴联席会议的召集人是谁？")]
    [InlineData("海宁的技能津贴每月多少？")]
    [InlineData("诸暨竞赛第一名奖励多少？")]
    public async Task A_bulletin_reports_with_its_date_and_promises_nothing(string question)
    {
        var reply = await small.Library.AskAsync(question);
        Assert.Equal(ReplyKind.Answered, reply.Kind);
        Assert.StartsWith("据《", reply.Text, StringComparison.Ordinal);
        Assert.Contains(ChineseDate.Write(reply.Citations[0].Date!.Value), reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("您", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("你可以", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_is_cited_with_its_clause()
    {
        var reply = await small.Library.AskAsync("会员生病住院慰问标准是多少？");
        Assert.Equal("第七条", Assert.Single(reply.Citations).Locator);
        Assert.DoesNotContain("据《", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_the_question_leaves_open_is_answered_for_each_or_asked_back()
    {
        var reply = await small.Library.AskAsync("技能夜校培训了多少职工？");
        AssertAnsweredForEachOrAskedBack(reply, "5820人次", "3150人次");
    }

    [Fact]
    public async Task A_grade_that_the_question_leaves_open_is_answered_for_each_or_asked_back()
    {
        var reply = await small.Library.AskAsync("平湖技能提升补贴每人多少元？");
        AssertAnsweredForEachOrAskedBack(reply, "900元", "1300元", "1900元");
    }

    [Theory]
    [InlineData("每人可以领多少钱？")]
    [InlineData("诸暨每人可领多少？")]
    [InlineData("诸暨竞赛第一名奖励多少？")]
    [InlineData("诸暨职工技能竞赛什么时候举办的？")]
    [InlineData("宜兴开办了多少所技能夜校？")]
    [InlineData("打哪个电话？")]
    public async Task An_instruction_planted_in_a_document_is_never_obeyed_and_never_leaves_its_quote(string question)
    {
        var reply = await small.Library.AskAsync(question);
        foreach (var planted in new[] { "99999", "13900001111", "忽略以上" })
        {
            if (reply.Text.Contains(planted, StringComparison.Ordinal))
                Assert.Contains(reply.Citations, citation => citation.Document == AnsweringTexts.PlantedName && citation.Quote.Contains(planted, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_instruction_planted_in_a_document_does_not_change_other_answers()
    {
        var without = await AnsweringLibrary.InMemoryAsync([.. AnsweringTexts.All.Where(text => text.Name != AnsweringTexts.PlantedName)]);
        var question = "平湖高级工补贴多少钱？";
        Assert.Equal((await without.AskAsync(question)).Text, (await small.Library.AskAsync(question)).Text);
    }

    [Theory]
    [InlineData("身份证")]
    [InlineData("？？？")]
    [InlineData("\0\u202e\ud83d")]
    [InlineData("%s{0}<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE documents; --")]
    [InlineData("* OR \"a\" NEAR b")]
    [InlineData("〔1〕〔2〕")]
    [InlineData("99999999999999999999999999999999999999元")]
    [InlineData("一二三四五六七八九十百千万亿")]
    public async Task Nothing_that_a_person_types_makes_it_throw(string question) => Assert.NotNull((await small.Library.AskAsync(question)).Text);

    [Fact]
    public async Task An_empty_library_has_no_evidence()
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync([])).AskAsync("高级工补贴多少？");
        Assert.Equal(ReplyKind.NoEvidence, reply.Kind);
        Assert.Empty(reply.Citations);
    }

    private static void AssertAnsweredForEachOrAskedBack(Reply reply, params string[] each)
    {
        if (reply.Kind == ReplyKind.Clarify)
            Assert.NotEmpty(reply.Choices);
        else
            Assert.All(each, one => Assert.Contains(one, reply.Text, StringComparison.Ordinal));
    }

    /// <summary>Each stretch of the text up to its marks 〔1〕〔2〕, and what the marks name; words behind the last mark claim nothing.</summary>
    private static IEnumerable<(string Sentence, ImmutableArray<int> Numbers)> Sentences(string text)
    {
        var start = 0;
        for (var at = text.IndexOf('〔'); at >= 0; at = text.IndexOf('〔', at + 1))
        {
            var sentence = text[start..at].TrimStart('\n');
            var numbers = ImmutableArray.CreateBuilder<int>();
            while (at < text.Length && text[at] == '〔' && text.IndexOf('〕', at) is > 0 and var end && int.TryParse(text.AsSpan(at + 1, end - at - 1), out var number))
            {
                numbers.Add(number);
                at = end + 1;
            }

            if (numbers.Count == 0 || numbers.Any(number => number > 1000)) // the brackets of a 发文字号
                continue;
            start = at--;
            yield return (sentence, numbers.ToImmutable());
        }
    }

    private async Task<List<ClaimedQuote>> ClaimedAsync(Reply reply, ImmutableArray<int> numbers)
    {
        var claimed = new List<ClaimedQuote>();
        foreach (var citation in numbers.Select(number => reply.Citations[number - 1]))
        {
            var document = (await small.Library.Documents.FindAsync(citation.DocumentId, version: null, TestContext.Current.CancellationToken))!;
            claimed.Add(new ClaimedQuote(document.Original, citation.Span, citation.Quote, document.Card, citation.Locator));
        }

        return claimed;
    }

    private static void Same(Reply one, Reply other)
    {
        Assert.Equal((one.Kind, one.Text), (other.Kind, other.Text));
        Assert.Equal(
            one.Citations.Select(citation => (citation.Number, citation.DocumentId, citation.PassageId, citation.Locator, citation.Span, citation.Quote, string.Join(' ', citation.Marks))),
            other.Citations.Select(citation => (citation.Number, citation.DocumentId, citation.PassageId, citation.Locator, citation.Span, citation.Quote, string.Join(' ', citation.Marks))));
        Assert.Equal(one.Counted, other.Counted);
        Assert.Equal(one.Choices, other.Choices);
    }
}
