using System.Collections.Immutable;
using ReformBot.Answering.Tools;
using ReformBot.Corpus.Documents;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Tools;

public sealed class PolicyToolsTests(AnsweringFixture fixture) : IClassFixture<AnsweringFixture>
{
    private readonly PolicyTools tools = new(fixture.Library.Documents, fixture.Library.Index);

    [Theory]
    [InlineData("技能夜校培训了多少职工", null, null, AnsweringTexts.YixingName)]
    [InlineData("海宁 技能夜校", null, null, AnsweringTexts.HainingName)]
    [InlineData("技能夜校", "海宁", null, AnsweringTexts.HainingName)]
    [InlineData("宜兴 爱心母婴室", "江苏", null, AnsweringTexts.YixingName)] // a place inside the filter's stays the question's
    [InlineData("技能夜笑", "江苏省", null, AnsweringTexts.YixingName)] // a typing error
    [InlineData("工会经费能不能发奖金", null, null, AnsweringTexts.RuleName)]
    [InlineData("生病住院慰问", "平湖市", null, AnsweringTexts.RuleName)]
    [InlineData("技能提升补贴标准", "嘉兴", 2021, AnsweringTexts.OldNoticeName)]
    [InlineData("技能提升补贴标准", "嘉兴", 2024, AnsweringTexts.NewNoticeName)]
    [InlineData("联席会议", null, 2020, AnsweringTexts.HainingName)] // the passage speaks of the year, its document is of the next
    public async Task A_search_finds_what_is_asked_first(string query, string? place, int? year, string document)
    {
        var found = await SearchAsync(query, place, year);
        Assert.Equal(document, found[0].Card.Name);
        Assert.Equal(found.OrderByDescending(clause => clause.Score).Select(clause => clause.Passage.Id), found.Select(clause => clause.Passage.Id));
    }

    [Theory]
    [InlineData("海宁", "海宁")]
    [InlineData("浙江", "海宁 平湖 桐乡 诸暨")]
    [InlineData("江苏无锡", "宜兴")]
    public async Task A_place_narrows_a_search_to_itself_and_what_lies_in_it(string place, string names)
    {
        var found = await SearchAsync("技能 职工 培训 补贴", place, limit: 20);
        Assert.NotEmpty(found);
        Assert.All(found, clause => Assert.Contains(clause.Card.Name.Split('/')[0], names.Split(' ')));
    }

    [Fact]
    public async Task A_rule_of_the_province_is_found_for_its_city()
    {
        const string Province = """
            浙江省人力资源和社会保障厅文件

            浙人社发〔2023〕77号

            浙江省人力资源和社会保障厅关于职工疗休养补助的通知

            各市、县人力资源和社会保障局：

            一、补助标准

            （一）参加疗休养的一线职工每人补助650元。

            浙江省人力资源和社会保障厅

            2023年5月8日
            """;
        var library = await AnsweringLibrary.InMemoryAsync(("浙江/liaoxiuyang.txt", Province));
        var found = await Of(library).SearchAsync("疗休养补助", "平湖", year: null, limit: 5, AnsweringLibrary.Day(AnsweringLibrary.Today), TestContext.Current.CancellationToken);
        Assert.Equal("浙江/liaoxiuyang.txt", found[0].Card.Name);
        Assert.Empty(await Of(library).SearchAsync("疗休养补助", "宜兴", year: null, limit: 5, AnsweringLibrary.Day(AnsweringLibrary.Today), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("　")]
    [InlineData("zqxj")]
    public async Task Words_that_no_document_holds_find_nothing(string query) => Assert.Empty(await SearchAsync(query));

    [Theory]
    [InlineData("火星市", null, "没有叫“火星市”的地区")]
    [InlineData(null, "诗歌", "没有“诗歌”这个文种。可用的有：法律、条例、通知")]
    [InlineData("高邮", "简报", null)]
    [InlineData(null, null, null)]
    [InlineData("", " ", null)]
    public async Task An_unknown_place_or_kind_finds_nothing_and_the_reason_can_be_told(string? place, string? kind, string? reason)
    {
        if (reason is null)
        {
            Assert.Null(PolicyTools.Objection(place, kind));
            return;
        }

        Assert.Contains(reason, PolicyTools.Objection(place, kind)!, StringComparison.Ordinal);
        Assert.Empty(await tools.ListAsync(place, kind, since: null, TestContext.Current.CancellationToken));
        if (place is not null)
            Assert.Empty(await SearchAsync("技能夜校", place));
    }

    [Fact]
    public async Task What_is_found_says_whether_its_document_is_in_force()
    {
        var found = await SearchAsync("技能提升补贴 高级工 以工代训", limit: 20);
        Assert.Equal(ValidityStatus.Repealed, found.First(clause => clause.Card.Name == AnsweringTexts.OldNoticeName).Validity);
        Assert.Equal(ValidityStatus.InForce, found.First(clause => clause.Card.Name == AnsweringTexts.NewNoticeName).Validity);
        Assert.Equal(ValidityStatus.Expired, found.First(clause => clause.Card.Name == AnsweringTexts.LapsedName).Validity);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(0, 1)]
    [InlineData(-7, 1)]
    [InlineData(1000, PolicyTools.MostFound)]
    public async Task A_limit_out_of_range_counts_as_the_nearest(int limit, int most)
    {
        var found = await SearchAsync("职工 技能 补贴 工会 培训", limit: limit);
        Assert.InRange(found.Length, 1, most);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 0)]
    [InlineData(99, PolicyTools.MostAround)]
    [InlineData(-1, 0)]
    public async Task A_clause_is_opened_with_its_neighbours(int around, int eachSide)
    {
        var document = (await fixture.Library.Documents.FindAsync(AnsweringTexts.RuleName, version: null, TestContext.Current.CancellationToken))!;
        foreach (var at in new[] { 0, document.Passages.Length / 2, document.Passages.Length - 1 })
        {
            var opened = await OpenAsync(tools, document.Card.Id, document.Passages[at].Id, around);
            var (first, last) = (Math.Max(0, at - eachSide), Math.Min(document.Passages.Length - 1, at + eachSide));
            Assert.Equal(document.Passages[first..(last + 1)].Select(passage => passage.Id), opened.Select(clause => clause.Passage.Id));
            Assert.All(opened, clause => Assert.Equal((ValidityStatus.InForce, 0d), (clause.Validity, clause.Score)));
        }
    }

    [Fact]
    public async Task A_clause_can_be_named_by_its_locator_and_its_document_by_name()
    {
        var opened = Assert.Single(await OpenAsync(tools, AnsweringTexts.RuleName, "第七条", around: 0));
        Assert.Contains("600元", opened.Passage.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AnsweringTexts.RuleName, "第九十九条")]
    [InlineData(AnsweringTexts.RuleName, "")]
    [InlineData("没有这份.txt", "第七条")]
    public async Task What_is_not_there_is_not_opened(string document, string passage) => Assert.Empty(await OpenAsync(tools, document, passage, around: 2));

    [Fact]
    public async Task A_withdrawn_document_is_neither_found_nor_opened_nor_listed()
    {
        var library = await AnsweringLibrary.InMemoryAsync();
        await library.WithdrawAsync(AnsweringTexts.RuleName);
        Assert.Empty(await OpenAsync(Of(library), AnsweringTexts.RuleName, "第七条", around: 0));
        Assert.DoesNotContain(await Of(library).ListAsync(null, null, null, TestContext.Current.CancellationToken), card => card.Name == AnsweringTexts.RuleName);
        var found = await Of(library).SearchAsync("会员生病住院慰问", null, null, 20, AnsweringLibrary.Day(AnsweringLibrary.Today), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(found, clause => clause.Card.Name == AnsweringTexts.RuleName);
    }

    [Theory]
    [InlineData(null, null, null, 7)]
    [InlineData("浙江", null, null, 6)]
    [InlineData("平湖", null, null, 3)]
    [InlineData("平湖", "通知", null, 3)]
    [InlineData(null, "简报", null, 3)]
    [InlineData(null, "快报", null, 3)] // another word for the same kind
    [InlineData(null, null, "2022-03-18", 4)]
    [InlineData("江苏", "通知", null, 0)]
    public async Task Documents_are_listed_by_place_kind_and_date(string? place, string? kind, string? since, int count)
    {
        var listed = await tools.ListAsync(place, kind, since is null ? null : AnsweringLibrary.Day(since), TestContext.Current.CancellationToken);
        Assert.Equal(listed.Select(card => card.Name).Order(StringComparer.Ordinal), listed.Select(card => card.Name));
        Assert.Equal(count, listed.Length);
    }

    private static PolicyTools Of(AnsweringLibrary library) => new(library.Documents, library.Index);

    private static Task<ImmutableArray<FoundClause>> OpenAsync(PolicyTools tools, string document, string passage, int around) =>
        tools.OpenAsync(document, passage, around, AnsweringLibrary.Day(AnsweringLibrary.Today), TestContext.Current.CancellationToken);

    private Task<ImmutableArray<FoundClause>> SearchAsync(string query, string? place = null, int? year = null, int limit = 10) =>
        tools.SearchAsync(query, place, year, limit, AnsweringLibrary.Day(AnsweringLibrary.Today), TestContext.Current.CancellationToken);
}
