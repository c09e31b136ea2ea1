using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;
using ReformBot.Sqlite;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Sqlite;

public sealed class SqlitePolicyLibraryWriterTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_second_writer_says_that_the_library_is_busy()
    {
        using var temporary = new TemporaryLibrary();
        await using var first = temporary.Write();
        await first.StoreAsync(SomeDocuments.Document("a", "补贴"), None);

        await using var second = temporary.Write(TimeSpan.FromMilliseconds(20));

        await Assert.ThrowsAsync<LibraryBusyException>(async () => await second.FingerprintsAsync("/", None));
        await first.CommitAsync(None);
        Assert.Single(await second.FingerprintsAsync(SomeDocuments.Source, None));
    }

    [Fact]
    public async Task A_second_writer_waits_for_the_first()
    {
        using var temporary = new TemporaryLibrary();
        await using var first = temporary.Write();
        await first.StoreAsync(SomeDocuments.Document("a", "补贴"), None);
        await using var second = temporary.Write();

        var waiting = Task.Run(async () => await second.StoreAsync(SomeDocuments.Document("b", "补贴"), None), None);
        await first.CommitAsync(None);
        await waiting;
        await second.CommitAsync(None);
        await first.StoreAsync(SomeDocuments.Document("c", "补贴"), None);
        await first.CommitAsync(None);

        using var library = temporary.Read();
        Assert.Equal(3, (await library.Index.StatisticsAsync(None)).Documents);
        Assert.Empty(SqliteLibrary.Check(temporary.File, None));
    }

    [Fact]
    public async Task Readers_see_the_last_commit_while_a_writer_works()
    {
        using var temporary = new TemporaryLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("a", "旧补贴"));
        using var library = temporary.Read();
        await using var writer = temporary.Write();

        await writer.StoreAsync(SomeDocuments.Document("a", "新补贴"), None);
        Assert.Equal("旧补贴", (await library.Documents.FindAsync("a", null, None))!.Original);
        await writer.CommitAsync(None);
        Assert.Equal("新补贴", (await library.Documents.FindAsync("a", null, None))!.Original);
    }

    [Fact]
    public async Task Readers_on_several_threads_agree_while_a_writer_works()
    {
        using var temporary = new TemporaryLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴"));
        using var library = temporary.Read();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadUntil(library, done.Token), None)).ToArray();

        await using var writer = temporary.Write();
        for (var i = 0; i < 60; i++)
        {
            // Each commit keeps the number of passages a multiple of three.
            await writer.StoreAsync(SomeDocuments.Document("n" + (i % 7), string.Join('\n', Enumerable.Repeat("补贴" + i, 3))), None);
            await writer.CommitAsync(None);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task A_document_that_is_refused_takes_nothing_with_it()
    {
        using var temporary = new TemporaryLibrary();
        await using (var writer = temporary.Write())
        {
            await writer.StoreAsync(SomeDocuments.Document("a", "旧的补贴"), None);
            var bad = SomeDocuments.Document("a", "补贴\n企业");
            var outside = new NormalizedText("补贴", [new OffsetRun(0, 99)]);
            bad = bad with { Passages = [bad.Passages[0], bad.Passages[1] with { Body = outside }] };
            await Assert.ThrowsAsync<ArgumentException>(async () => await writer.StoreAsync(bad, None));
            await Assert.ThrowsAsync<ArgumentException>(async () =>
                await writer.StoreAsync(bad with { Passages = [bad.Passages[0], bad.Passages[0]] }, None));
            await Assert.ThrowsAsync<ArgumentException>(async () =>
                await writer.StoreAsync(bad with { Passages = [bad.Passages[0] with { DocumentId = "x" }] }, None));
            await writer.StoreAsync(SomeDocuments.Document("b", "补贴"), None);
            await writer.CommitAsync(None);
        }

        using var library = temporary.Read();
        Assert.Equal(["a1", "b1"], (await library.Documents.ListAsync(None, Enum.GetValues<DocumentStatus>())).Select(card => card.Name + card.Version));
        Assert.Equal([2, 1, 0], await library.Index.CountsAsync(["补贴", "旧的", "企业"], None));
        Assert.Empty(SqliteLibrary.Check(temporary.File, None));
    }

    /// <summary>With groups so small that nearly every document ends one, and documents longer than two.</summary>
    [Fact]
    public async Task Groups_commit_themselves_and_a_document_may_be_longer_than_a_group()
    {
        using var temporary = new TemporaryLibrary();
        var connection = LibraryFile.OpenForWriting(temporary.File, TimeSpan.Zero);
        await using (var writer = new SqlitePolicyLibraryWriter(connection, maxPostings: 40))
        {
            await writer.StoreAsync(SomeDocuments.Document("long", SomeDocuments.Text(new Random(1), 200)), None);
            for (var i = 0; i < 30; i++)
                await writer.StoreAsync(SomeDocuments.Document("n" + (i % 9), SomeDocuments.Text(new Random(i), 20)), None);
        }

        using var library = temporary.Read();
        Assert.Equal(10, (await library.Index.StatisticsAsync(None)).Documents);
        Assert.Empty(SqliteLibrary.Check(temporary.File, None));
    }

    /// <summary>All versions of a big document but the newest leave the index, and with them what they took in the file.</summary>
    [Fact]
    public async Task An_index_does_not_grow_with_versions_that_are_no_evidence_any_more()
    {
        using var temporary = new TemporaryLibrary();
        var text = string.Join('\n', Enumerable.Repeat("补贴", 3000));
        for (var i = 0; i < 9; i++)
            await temporary.StoreAsync(SomeDocuments.Document("a", text + i));

        using var connection = LibraryFile.OpenForReading(temporary.File);
        Assert.InRange(connection.Number("SELECT sum(bytes) FROM segment"), 3000, 4 * 3000 * 4);
        Assert.Empty(SqliteLibrary.Check(temporary.File, None));
    }

    [Fact]
    public async Task What_was_not_committed_is_undone()
    {
        using var temporary = new TemporaryLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴"));
        await using (var writer = temporary.Write())
        {
            await writer.StoreAsync(SomeDocuments.Document("b", "补贴"), None);
            await writer.WithdrawAsync("a", None);
        }

        using var library = temporary.Read();
        Assert.Equal("a", Assert.Single(await library.Documents.ListAsync(None)).Name);
        Assert.Empty(SqliteLibrary.Check(temporary.File, None));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(120)]
    public async Task A_full_disk_loses_nothing_that_was_committed(int pages)
    {
        using var temporary = new TemporaryLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("first", "补贴"));
        var connection = LibraryFile.OpenForWriting(temporary.File, TimeSpan.Zero);
        connection.Pragma("max_page_count", pages);
        var committed = 1;
        await using (var writer = new SqlitePolicyLibraryWriter(connection))
        {
            var problem = await Assert.ThrowsAsync<LibraryUnusableException>(async () =>
            {
                for (var i = 0; ; i++)
                {
                    await writer.StoreAsync(SomeDocuments.Document("n" + i, SomeDocuments.Text(new Random(i), 60)), None);
                    if (i % 3 != 2)
                        continue;
                    await writer.CommitAsync(None);
                    committed += 3;
                }
            });
            Assert.Equal(LibraryProblem.DiskFull, problem.Problem);
        }

        Assert.Empty(SqliteLibrary.Check(temporary.File, None));
        await temporary.StoreAsync(SomeDocuments.Document("last", "补贴"));
        using var library = temporary.Read();
        Assert.Equal(committed + 1, (await library.Index.StatisticsAsync(None)).Documents);
    }

    [Fact]
    public async Task An_index_that_was_cut_by_other_rules_is_made_anew_by_the_next_writer()
    {
        using var temporary = new TemporaryLibrary();
        await temporary.StoreAsync([.. Enumerable.Range(0, 9).Select(i => SomeDocuments.Document("n" + i, "补贴\n企业"))]);
        using (var connection = LibraryFile.OpenForWriting(temporary.File, TimeSpan.Zero))
            connection.Execute("UPDATE library SET terms = 0, changes = changes + 1; DELETE FROM segment; DELETE FROM block");
        Assert.NotEmpty(SqliteLibrary.Check(temporary.File, None));

        await temporary.StoreAsync(SomeDocuments.Document("n9", "补贴"));

        Assert.Empty(SqliteLibrary.Check(temporary.File, None));
        using var library = temporary.Read();
        Assert.Equal([10, 9], await library.Index.CountsAsync(["补贴", "企业"], None));
    }

    private static async Task ReadUntil(SqliteLibrary library, CancellationToken done)
    {
        do
        {
            var hits = await library.Index.SearchAsync(new([new("补贴", 1)], 1000), None);
            Assert.Equal(1, hits.Count % 3);
            Assert.All(hits.GroupBy(hit => hit.Passage.DocumentId), group => Assert.Single(group.Select(hit => hit.Passage.Text).Distinct()));
        }
        while (!done.IsCancellationRequested);
    }
}
