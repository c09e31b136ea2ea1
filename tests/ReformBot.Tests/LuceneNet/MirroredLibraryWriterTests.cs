using ReformBot.Corpus.Library;
using ReformBot.LuceneNet;
using ReformBot.Tests.Corpus.Library;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.LuceneNet;

/// <summary>The library's contract holds with a folder beside it, too.</summary>
public sealed class MirroredLibraryWriterTests : PolicyLibraryContract
{
    [Fact]
    public async Task The_folder_follows_at_the_end_of_a_writer_that_stores_little()
    {
        using var temporary = new TemporaryLuceneLibrary();
        await using (var writer = new MirroredLibraryWriter(Write(temporary), () => temporary.Mirror(out _), TimeSpan.Zero))
        {
            await writer.StoreAsync(SomeDocuments.Document("a", "补贴"), TemporaryLuceneLibrary.Token);
            await writer.CommitAsync(TemporaryLuceneLibrary.Token);
            Assert.False(Directory.Exists(temporary.Folder));
        }

        await temporary.AssertInStepAsync();
    }

    [Fact]
    public async Task What_was_not_committed_is_in_neither()
    {
        using var temporary = new TemporaryLuceneLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴"));
        await using (var writer = temporary.Write())
            await writer.StoreAsync(SomeDocuments.Document("b", "补贴"), TemporaryLuceneLibrary.Token);

        await temporary.AssertInStepAsync();
        Assert.Equal(1, (await temporary.CheckAsync()).Stamp!.Documents);
    }

    /// <summary>Ctrl-C ends an ingestion at once; what it had committed stays, and the next writer brings the folder up.</summary>
    [Fact]
    public async Task A_writer_that_was_cancelled_leaves_the_folder_to_the_next_one()
    {
        using var temporary = new TemporaryLuceneLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴"));
        using var cancelled = new CancellationTokenSource();
        await using (var writer = new MirroredLibraryWriter(Write(temporary), () => temporary.Mirror(out _), TimeSpan.Zero))
        {
            await writer.StoreAsync(SomeDocuments.Document("b", "补贴"), cancelled.Token);
            await writer.CommitAsync(cancelled.Token);
            await cancelled.CancelAsync();
        }

        Assert.False((await temporary.CheckAsync()).IsInStep);
        await using (var writer = temporary.Write())
            await writer.CommitAsync(TemporaryLuceneLibrary.Token);
        await temporary.AssertInStepAsync();
        Assert.Empty(temporary.News);
    }

    protected override LibraryUnderTest Open() => TemporaryLuceneLibrary.Open();

    private static IPolicyLibraryWriter Write(TemporaryLuceneLibrary temporary) => ReformBot.Sqlite.SqliteLibrary.OpenForWriting(temporary.File, TimeSpan.FromSeconds(30));
}
