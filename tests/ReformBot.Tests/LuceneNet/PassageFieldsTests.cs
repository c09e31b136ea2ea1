using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.LuceneNet;

/// <summary>The folder is a plain Lucene.Net index: any program that reads those can ask it by fields.</summary>
public sealed class PassageFieldsTests : IDisposable
{
    private readonly TemporaryLuceneLibrary _temporary = new();

    [Theory]
    [InlineData("text", "补贴", 3)]
    [InlineData("text", "题目", 3)]
    [InlineData("text", "标准", 2)]
    [InlineData("title", "题目", 3)]
    [InlineData("title", "补贴", 0)]
    [InlineData("heading", "标准", 2)]
    [InlineData("heading", "补贴", 2)]
    [InlineData("place", "江苏省", 3)]
    [InlineData("place", "高邮市", 3)]
    [InlineData("place", "江苏", 0)]
    public async Task Terms_are_found_by_field(string field, string term, int passages)
    {
        await FillAsync();
        Assert.Equal(passages, Search(new TermQuery(new Term(field, term))).TotalHits);
    }

    [Theory]
    [InlineData(20210701, 20210731, 3)]
    [InlineData(20210731, 20211231, 0)]
    public async Task Dates_are_found_by_range(int from, int to, int passages)
    {
        await FillAsync();
        Assert.Equal(passages, Search(NumericRangeQuery.NewInt32Range("date", from, to, minInclusive: true, maxInclusive: true)).TotalHits);
    }

    /// <summary>A short passage with the term goes before a long one with it.</summary>
    [Fact]
    public async Task Bm25_ranks_by_how_often_and_in_how_long_a_passage()
    {
        await _temporary.StoreAsync(SomeDocuments.Document("a", "企业补贴以及其他许多事情的说明\n补贴补贴\n补贴和企业"));
        var scores = Search(new TermQuery(new Term("text", "补贴"))).ScoreDocs.Select(hit => hit.Score).ToList();
        Assert.Equal(3, scores.Distinct().Count());
    }

    public void Dispose() => _temporary.Dispose();

    private Task FillAsync()
    {
        var metadata = SomeDocuments.Titled("题目") with
        {
            Place = new Fact<Region>(new Region("高邮市", "江苏省/扬州市/高邮市", RegionLevel.County), new TextSpan(0, 2)),
            Dates = new PolicyDates(Signed: new Fact<DateOnly>(new DateOnly(2021, 7, 30), new TextSpan(0, 2))),
        };
        return _temporary.StoreAsync(SomeDocuments.Document("a", "补贴一\n# 补贴标准\n补贴二", metadata));
    }

    private TopDocs Search(Query query)
    {
        using var directory = FSDirectory.Open(_temporary.Folder);
        using var reader = DirectoryReader.Open(directory);
        return new IndexSearcher(reader) { Similarity = new BM25Similarity() }.Search(query, 10);
    }
}
