using ReformBot.Corpus.Library;
using ReformBot.LuceneNet;
using ReformBot.LuceneNet.Checking;
using ReformBot.LuceneNet.Keeping;
using ReformBot.Sqlite;
using ReformBot.Tests.Sqlite;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.LuceneNet;

/// <summary>A library file with a folder beside it, deleted at the end.</summary>
internal sealed class TemporaryLuceneLibrary : IDisposable
{
    private readonly TemporaryLibrary _temporary = new();

    public List<IndexNews> News { get; } = [];

    public string File => _temporary.File;

    public string Folder => File + IndexFolder.Ending;

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The folder follows each commit, and the library's own index refuses to answer: so every answer is the folder's.</summary>
    public static LibraryUnderTest Open()
    {
        var temporary = new TemporaryLuceneLibrary();
        var writer = temporary.Write();
        writer.CommitAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        var library = SqliteLibrary.OpenForReading(temporary.File);
        var index = LucenePassageIndex.Open(
            temporary.File, (new RefusingPassageIndex(library.Index), library.Evidence), temporary.News.Add, int.MaxValue, library);
        return new LibraryUnderTest(writer, library.Documents, index, () =>
        {
            index.Dispose();
            temporary.Dispose();
        });
    }

    public MirroredLibraryWriter Write(TimeSpan patience = default) => new(_temporary.Write(), () => Mirror(out _), patience, documentsBehind: 0);

    /// <summary>As the lean build does, which leaves the folder alone.</summary>
    public Task StoreWithoutFolderAsync(params Incoming[] documents) => _temporary.StoreAsync(documents);

    public async Task StoreAsync(params Incoming[] documents)
    {
        await using var writer = Write();
        foreach (var document in documents)
            await writer.StoreAsync(document, Token);
        await writer.CommitAsync(Token);
    }

    public LucenePassageIndex Read(int mostPassages = 0)
    {
        var library = SqliteLibrary.OpenForReading(File);
        return LucenePassageIndex.Open(File, (library.Index, library.Evidence), News.Add, mostPassages, library);
    }

    public LuceneMirror Mirror(out SqliteLibrary library)
    {
        library = SqliteLibrary.OpenForReading(File);
        return new LuceneMirror(File, library.Evidence, News.Add) { Handle = library };
    }

    public async Task<FolderFacts> CheckAsync()
    {
        using var library = SqliteLibrary.OpenForReading(File);
        return await FolderCheck.RunAsync(File, library.Evidence, Token);
    }

    /// <summary>The folder holds the library, to the last term.</summary>
    public async Task AssertInStepAsync()
    {
        var facts = await CheckAsync();
        Assert.Empty(facts.Findings);
        Assert.True(facts.IsInStep);
    }

    public void Dispose() => _temporary.Dispose();
}
