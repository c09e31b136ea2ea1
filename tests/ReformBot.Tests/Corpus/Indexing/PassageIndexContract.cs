using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Corpus.Indexing;

/// <summary>What every index must do.</summary>
public abstract class PassageIndexContract
{
    [Fact]
    public async Task A_passage_is_found_by_a_term_of_its_text_its_heading_or_its_title()
    {
        await using var library = Open();
        await library.StoreAsync(SomeDocuments.Document("a", "# 组织保障\n企业申领补贴", SomeDocuments.Titled("高邮简报")));

        Assert.Equal("企业申领补贴", Assert.Single(await library.SearchAsync(9, "申领")).Passage.Text);
        Assert.Equal(2, (await library.SearchAsync(9, "组织")).Count);
        Assert.Equal(2, (await library.SearchAsync(9, "高邮")).Count);
        Assert.Empty(await library.SearchAsync(9, "培训"));
    }

    [Fact]
    public async Task The_score_is_the_sum_of_the_weights_of_the_terms_that_occur_however_often()
    {
        await using var library = Open();
        await library.StoreAsync(SomeDocuments.Document("a", "补贴补贴补贴\n补贴，企业\n企业"));

        var hits = await library.SearchAsync(9, "补贴:2.5", "企业:0.25", "培训:7");

        Assert.Equal([2.75, 2.5, 0.25], hits.Select(hit => hit.Score));
        Assert.Equal(["补贴，企业", "补贴补贴补贴", "企业"], hits.Select(hit => hit.Passage.Text));
    }

    [Fact]
    public async Task Ties_go_by_document_id_and_then_by_place_also_where_the_limit_cuts()
    {
        await using var library = Open();
        string[] names = ["d", "c", "b", "a"];
        await library.StoreAsync([.. names.Select(name => SomeDocuments.Document(name, "补贴\n补贴。"))]);

        var expected = names.Select(DocumentIds.OfDocument).Order(StringComparer.Ordinal).SelectMany(id => new[] { (id, 0), (id, 1) }).ToList();
        for (var limit = 1; limit <= 9; limit++)
        {
            var hits = await library.SearchAsync(limit, "补贴");
            Assert.Equal(expected.Take(limit), hits.Select(hit => (hit.Passage.DocumentId, hit.Passage.Ordinal)));
        }
    }

    [Fact]
    public async Task A_hit_is_the_whole_passage()
    {
        await using var library = Open();
        var incoming = SomeDocuments.Document("a", "前言\n# 补贴标准\n每人1,000元💰");
        await library.StoreAsync(incoming);

        var passage = Assert.Single(await library.SearchAsync(1, "1000")).Passage;

        Same.Passage(incoming.Passages[2], passage);
    }

    [Fact]
    public async Task Navigation_is_not_indexed()
    {
        await using var library = Open();
        await library.StoreAsync(SomeDocuments.Document("a", "nav:首页补贴\n补贴"));

        Assert.Single(await library.SearchAsync(9, "补贴"));
        Assert.Equal([1, 0], await library.Index.CountsAsync(["补贴", "首页"], CancellationToken.None));
        Assert.Equal(1, (await library.Index.StatisticsAsync(CancellationToken.None)).Passages);
    }

    [Fact]
    public async Task Only_passages_of_the_named_documents_are_found_when_documents_are_named()
    {
        await using var library = Open();
        await library.StoreAsync(SomeDocuments.Document("a", "补贴"), SomeDocuments.Document("b", "补贴"), SomeDocuments.Document("c", "补贴"));
        var b = DocumentIds.OfDocument("b");

        var hits = await library.Index.SearchAsync(new PassageQuery([new WeightedTerm("补贴", 1)], 9, [b, "no such id"]), CancellationToken.None);
        var none = await library.Index.SearchAsync(new PassageQuery([new WeightedTerm("补贴", 1)], 9, []), CancellationToken.None);

        Assert.Equal(b, Assert.Single(hits).Passage.DocumentId);
        Assert.Empty(none);
    }

    [Fact]
    public async Task No_terms_match_nothing()
    {
        await using var library = Open();
        Assert.Empty(await library.SearchAsync(9));
        await library.StoreAsync(SomeDocuments.Document("a", "补贴"));
        Assert.Empty(await library.SearchAsync(9));
    }

    [Fact]
    public async Task A_superseded_version_and_a_withdrawn_document_are_not_found_and_not_counted()
    {
        await using var library = Open();
        await library.StoreAsync(SomeDocuments.Document("a", "补贴旧"), SomeDocuments.Document("b", "补贴"));
        await library.StoreAsync(SomeDocuments.Document("a", "补贴新"));
        await library.WithdrawAsync("b");

        Assert.Equal("补贴新", Assert.Single(await library.SearchAsync(9, "补贴")).Passage.Text);
        Assert.Equal([1, 0, 1], await library.Index.CountsAsync(["补贴", "贴旧", "贴新"], CancellationToken.None));
        Assert.Equal((1, 1), await library.Index.StatisticsAsync(CancellationToken.None) is var s ? (s.Documents, s.Passages) : default);
    }

    [Fact]
    public async Task A_document_withdrawn_and_stored_again_is_found_once()
    {
        await using var library = Open();
        await library.StoreAsync(SomeDocuments.Document("a", "补贴"));
        await library.WithdrawAsync("a");
        await library.StoreAsync(SomeDocuments.Document("a", "补贴"));

        Assert.Single(await library.SearchAsync(9, "补贴"));
        Assert.Equal([1], await library.Index.CountsAsync(["补贴"], CancellationToken.None));
    }

    [Fact]
    public async Task The_version_grows_with_every_change_and_only_then()
    {
        await using var library = Open();
        var versions = new List<long> { await VersionAsync(library) };
        await library.StoreAsync(SomeDocuments.Document("a", "补贴"));
        versions.Add(await VersionAsync(library));
        await library.StoreAsync(SomeDocuments.Document("a", "企业"));
        versions.Add(await VersionAsync(library));
        await library.WithdrawAsync("a");
        versions.Add(await VersionAsync(library));

        Assert.Equal(versions.Distinct().Order(), versions);
        await library.StoreAsync();
        Assert.Equal(versions[^1], await VersionAsync(library));
    }

    [Theory]
    [InlineData("1+3")]
    [InlineData("98.9")]
    [InlineData("1000")]
    [InlineData("abc")]
    public async Task Words_with_signs_are_one_term(string term)
    {
        await using var library = Open();
        await library.StoreAsync(SomeDocuments.Document("a", "“1+3”模式，达98.9%，补１，０００元，ABC"), SomeDocuments.Document("b", "1 3 98 9 a b"));

        Assert.Single(await library.SearchAsync(9, term));
    }

    [Fact]
    public async Task A_word_of_any_length_is_found_whole()
    {
        await using var library = Open();
        var word = new string('a', 100_000);
        await library.StoreAsync(SomeDocuments.Document("a", word + "b"), SomeDocuments.Document("b", word + "c"));

        Assert.Equal(word + "c", Assert.Single(await library.SearchAsync(9, word + "c")).Passage.Text);
    }

    /// <summary>Against the obvious implementation, through additions, changes and withdrawals.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task It_agrees_with_the_obvious_index_on_random_libraries(int seed)
    {
        var random = new Random(seed);
        await using var library = Open();
        await using var oracle = LibraryUnderTest.InMemory();
        for (var step = 0; step < 25; step++)
        {
            foreach (var target in RandomChange.Next(random))
                await target(library, oracle);
            for (var i = 0; i < 6; i++)
                await AgreeAsync(random, library.Index, oracle.Index);
        }
    }

    /// <summary>An empty library.</summary>
    protected abstract LibraryUnderTest Open();

    private static async Task<long> VersionAsync(LibraryUnderTest library) => (await library.Index.StatisticsAsync(CancellationToken.None)).Version;

    private static async Task AgreeAsync(Random random, IPassageIndex index, IPassageIndex oracle)
    {
        var terms = TermCutter.Cut(SomeDocuments.Text(random, 3)).Select(term => term.Value).Append("无此词").Distinct().ToList();
        var query = new PassageQuery(
            [.. terms.Select(term => new WeightedTerm(term, random.Next(1, 5) * 0.1))],
            random.Next(1, 40),
            random.Next(4) == 0 ? [.. Enumerable.Range(0, 5).Select(i => DocumentIds.OfDocument("n" + i))] : null);

        var expected = await oracle.SearchAsync(query, CancellationToken.None);
        var actual = await index.SearchAsync(query, CancellationToken.None);

        Assert.Equal(expected.Select(hit => (hit.Passage.Id, hit.Score)), actual.Select(hit => (hit.Passage.Id, hit.Score)));
        foreach (var (left, right) in expected.Zip(actual))
            Same.Passage(left.Passage, right.Passage);
        Assert.Equal(await oracle.CountsAsync(terms, CancellationToken.None), await index.CountsAsync(terms, CancellationToken.None));
        var (counted, statistics) = (await oracle.StatisticsAsync(CancellationToken.None), await index.StatisticsAsync(CancellationToken.None));
        Assert.Equal((counted.Documents, counted.Passages), (statistics.Documents, statistics.Passages));
    }
}
