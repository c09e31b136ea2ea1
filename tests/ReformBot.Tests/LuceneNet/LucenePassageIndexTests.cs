using ReformBot.Corpus.Indexing;
using ReformBot.LuceneNet;
using ReformBot.Tests.Corpus.Indexing;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.LuceneNet;

public sealed class LucenePassageIndexTests : PassageIndexContract
{
    private static readonly PassageQuery Subsidy = new([new WeightedTerm("补贴", 1)], 1000);

    /// <summary>Passages that were taken out are still in the engine's lists until it merges; they must not count.</summary>
    [Fact]
    public async Task Counts_leave_out_what_was_taken_out_wherever_it_stood_in_the_lists()
    {
        await using var library = Open();
        var documents = Enumerable.Range(0, 40).Select(i => SomeDocuments.Document($"n{i:00}", i % 3 == 0 ? "补贴" : "企业\n补贴")).ToArray();
        await library.StoreAsync(documents);
        foreach (var i in new[] { 0, 1, 17, 18, 39 })
            await library.WithdrawAsync($"n{i:00}");

        var left = documents.Where((_, i) => i is not (0 or 1 or 17 or 18 or 39)).ToList();
        int[] expected = [left.Count, left.Count(document => document.Passages.Length == 2), 0];
        Assert.Equal(expected, await library.Index.CountsAsync(["补贴", "企业", "无此"], TemporaryLuceneLibrary.Token));
        Assert.Equal(left.Count, (await library.Index.SearchAsync(Subsidy, TemporaryLuceneLibrary.Token)).Count);
    }

    /// <summary>More hits than limit and slack, so that the list of candidates is looked through on the way.</summary>
    [Fact]
    public async Task The_best_of_very_many_equal_passages_are_the_first_by_document_and_place()
    {
        await using var library = Open();
        await using var oracle = LibraryUnderTest.InMemory();
        for (var i = 0; i < 9; i++)
        {
            var document = SomeDocuments.Document("n" + i, string.Join('\n', Enumerable.Range(0, 700).Select(line => line % 90 == 0 ? "补贴企业" : "补贴")));
            await library.StoreAsync(document);
            await oracle.StoreAsync(document);
        }

        foreach (var limit in new[] { 1, 50, 100, 3000, 7000 })
        {
            var query = new PassageQuery([new WeightedTerm("补贴", 0.3), new WeightedTerm("贴企", 0.1), new WeightedTerm("企业", 0.1)], limit);
            var expected = await oracle.Index.SearchAsync(query, TemporaryLuceneLibrary.Token);
            Assert.Equal(expected.Select(hit => (hit.Passage.Id, hit.Score)), (await library.Index.SearchAsync(query, TemporaryLuceneLibrary.Token)).Select(hit => (hit.Passage.Id, hit.Score)));
        }
    }

    [Fact]
    public async Task Readers_on_several_threads_agree_while_a_writer_works()
    {
        using var temporary = new TemporaryLuceneLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴\n补贴\n补贴"));
        using var index = temporary.Read();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadUntilAsync(index, done.Token), TemporaryLuceneLibrary.Token)).ToArray();
        await using (var writer = temporary.Write())
        {
            for (var i = 0; i < 30; i++)
            {
                // Each commit keeps the number of passages a multiple of three.
                await writer.StoreAsync(SomeDocuments.Document("n" + (i % 7), string.Join('\n', Enumerable.Repeat("补贴" + i, 3))), TemporaryLuceneLibrary.Token);
                await writer.CommitAsync(TemporaryLuceneLibrary.Token);
            }
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.True(await index.IsInStepAsync(TemporaryLuceneLibrary.Token));
        Assert.Empty(temporary.News);
    }

    /// <summary>What was committed is found at once, whoever answers.</summary>
    [Fact]
    public async Task Between_a_commit_and_the_folder_the_library_itself_answers()
    {
        using var temporary = new TemporaryLuceneLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴旧"), SomeDocuments.Document("b", "补贴"));
        using var index = temporary.Read();
        Assert.True(await index.IsInStepAsync(TemporaryLuceneLibrary.Token));

        await temporary.StoreWithoutFolderAsync(SomeDocuments.Document("a", "补贴新"));
        Assert.False(await index.IsInStepAsync(TemporaryLuceneLibrary.Token));
        Assert.Equal(["补贴", "补贴新"], (await index.SearchAsync(Subsidy, TemporaryLuceneLibrary.Token)).Select(hit => hit.Passage.Text).Order(StringComparer.Ordinal));
        Assert.Equal([0, 1], await index.CountsAsync(["贴旧", "贴新"], TemporaryLuceneLibrary.Token));

        await temporary.StoreAsync(SomeDocuments.Document("c", "补贴"));
        Assert.True(await index.IsInStepAsync(TemporaryLuceneLibrary.Token));
        Assert.Equal(3, (await index.SearchAsync(Subsidy, TemporaryLuceneLibrary.Token)).Count);
    }

    protected override LibraryUnderTest Open() => TemporaryLuceneLibrary.Open();

    private static async Task ReadUntilAsync(LucenePassageIndex index, CancellationToken done)
    {
        do
        {
            var hits = await index.SearchAsync(Subsidy, TemporaryLuceneLibrary.Token);
            Assert.Equal(0, hits.Count % 3);
            Assert.All(hits.GroupBy(hit => hit.Passage.DocumentId), group => Assert.Single(group.Select(hit => hit.Passage.Text).Distinct()));
        }
        while (!done.IsCancellationRequested);
    }
}
