using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Sqlite;

/// <summary>What an index beside the library relies on.</summary>
public sealed class SqliteEvidenceSourceTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task The_state_has_a_row_for_each_document_with_passages_that_is_evidence()
    {
        using var temporary = new TemporaryLibrary();
        await temporary.StoreAsync(
            SomeDocuments.Document("a", "补贴\n企业"), SomeDocuments.Document("b", "补贴"), SomeDocuments.Document("empty", ""), SomeDocuments.Document("a", "新补贴\n企业\n工会"));
        using var library = temporary.Read();

        var state = await library.Evidence.StateAsync(None);

        Assert.Equal(await library.Index.StatisticsAsync(None), state.Statistics);
        Assert.Equal([("b", 1), ("a", 3)], state.Rows.Select(row => (NameOf(row, "a", "b"), row.Indexed)));
        foreach (var row in state.Rows)
        {
            var content = await library.Evidence.ContentAsync(row, None);
            Assert.Equal(row.Indexed, content.Passages.Length);
            Assert.All(content.Passages, passage => Assert.Equal(DocumentKeys.IdOf(row.Document), passage.DocumentId));
        }
    }

    /// <summary>Same names, same shape, same number of changes.</summary>
    [Theory]
    [InlineData("每人200元", true)]
    [InlineData("每人300元", false)]
    public async Task Another_content_has_another_key_and_digest_and_the_same_has_the_same(string text, bool same)
    {
        var (first, second) = (await StateAsync("每人200元"), await StateAsync(text));
        Assert.Equal(first.Statistics, second.Statistics);
        Assert.Equal(same, first.Digest == second.Digest);
        Assert.Equal([same, true], first.Rows.Zip(second.Rows).Select(pair => pair.First.Key == pair.Second.Key));
    }

    [Fact]
    public async Task A_passage_is_read_by_its_number_also_when_it_is_evidence_no_more()
    {
        using var temporary = new TemporaryLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("a", "旧补贴\n旧企业"));
        using var library = temporary.Read();
        var row = (await library.Evidence.StateAsync(None)).Rows[0];
        await temporary.StoreAsync(SomeDocuments.Document("a", "新补贴"));

        var passages = await library.Evidence.PassagesAsync([new ScoredPassage(1, row.Document, row.FirstPassage + 1), new ScoredPassage(1, row.Document, row.FirstPassage)], None);

        Assert.Equal(["旧企业", "旧补贴"], passages.Select(passage => passage.Text));
    }

    private static string NameOf(EvidenceRow row, params string[] names) => names.Single(name => DocumentIds.OfDocument(name) == DocumentKeys.IdOf(row.Document));

    private static async Task<EvidenceState> StateAsync(string text)
    {
        using var temporary = new TemporaryLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("a", text), SomeDocuments.Document("b", "补贴"));
        using var library = temporary.Read();
        return await library.Evidence.StateAsync(None);
    }
}
