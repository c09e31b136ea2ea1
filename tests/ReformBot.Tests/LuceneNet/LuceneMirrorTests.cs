using Lucene.Net.Index;
using Lucene.Net.Store;
using ReformBot.Corpus.Indexing;
using ReformBot.LuceneNet;
using ReformBot.LuceneNet.Keeping;
using ReformBot.Tests.Support;
using Directory = System.IO.Directory;

namespace ReformBot.Tests.LuceneNet;

/// <summary>Whatever happened to the folder or to the library beside it, the folder comes back in step, and nobody is answered from a wrong one.</summary>
public sealed class LuceneMirrorTests : IDisposable
{
    private readonly TemporaryLuceneLibrary _temporary = new();

    private static CancellationToken Token => TemporaryLuceneLibrary.Token;

    /// <summary>Additions, changes and withdrawals by turns with and without the folder.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task It_catches_up_with_what_others_wrote(int seed)
    {
        var random = new Random(seed);
        for (var step = 0; step < 8; step++)
        {
            var documents = Enumerable.Range(0, random.Next(1, 5))
                .Select(_ => SomeDocuments.Document("n" + random.Next(9), SomeDocuments.Text(random, random.Next(0, 9)))).ToArray();
            await _temporary.StoreWithoutFolderAsync(documents);
            using var mirror = _temporary.Mirror(out _);
            Assert.NotNull(await mirror.CatchUpAsync(TimeSpan.Zero, int.MaxValue, Token));
            await _temporary.AssertInStepAsync();
        }

        Assert.Empty(_temporary.News);
    }

    [Fact]
    public async Task Where_nothing_changed_nothing_is_written()
    {
        await FillAsync();
        var before = Listing();
        using var mirror = _temporary.Mirror(out _);
        Assert.NotNull(await mirror.CatchUpAsync(TimeSpan.Zero, int.MaxValue, Token));
        Assert.Equal(before, Listing());
    }

    /// <summary>Another library in the same place, with the same number of changes and documents of the same names and sizes.</summary>
    [Fact]
    public async Task Another_library_of_the_same_version_is_not_taken_for_the_first()
    {
        await _temporary.StoreAsync(SomeDocuments.Document("a", "每人200元"), SomeDocuments.Document("b", "补贴"));
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_temporary.File)!))
            File.Delete(file);
        await _temporary.StoreWithoutFolderAsync(SomeDocuments.Document("a", "每人300元"), SomeDocuments.Document("b", "补贴"));

        using (var index = _temporary.Read())
        {
            Assert.False(await index.IsInStepAsync(Token));
            Assert.Equal([0, 1], await index.CountsAsync(["200", "300"], Token));
        }

        using (var index = _temporary.Read(mostPassages: 10))
            Assert.True(await index.IsInStepAsync(Token));
        await _temporary.AssertInStepAsync();
    }

    /// <summary>Each file of the folder in turn is cut short, filled with nonsense, or gone.</summary>
    [Theory]
    [InlineData("cut")]
    [InlineData("nonsense")]
    [InlineData("gone")]
    [InlineData("empty")]
    public async Task A_damaged_folder_is_made_anew_by_the_next_writer_and_answers_no_question(string damage)
    {
        await FillAsync();
        for (var i = 0; Files() is var files && i < files.Count; i++)
        {
            Damage(files[i], damage);
            using (var index = _temporary.Read())
                Assert.Equal(12, (await index.SearchAsync(new PassageQuery([new WeightedTerm("补贴", 1)], 99), Token)).Count);

            using (var mirror = _temporary.Mirror(out _))
                await mirror.RebuildAsync(TimeSpan.Zero, progress: null, Token);
            await _temporary.AssertInStepAsync();
        }
    }

    [Fact]
    public async Task A_folder_without_its_segments_is_made_anew_and_the_person_is_told()
    {
        await FillAsync();
        foreach (var file in Directory.GetFiles(_temporary.Folder, "_*"))
            File.Delete(file);
        await _temporary.StoreAsync(SomeDocuments.Document("more", "补贴"));

        await _temporary.AssertInStepAsync();
        Assert.Equal(IndexNewsKind.MadeAnew, Assert.Single(_temporary.News).Kind);
    }

    [Fact]
    public async Task A_folder_of_other_rules_is_made_anew()
    {
        await FillAsync();
        using (var directory = FSDirectory.Open(_temporary.Folder))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(Lucene.Net.Util.LuceneVersion.LUCENE_48, new Lucene.Net.Analysis.Core.KeywordAnalyzer())))
        {
            var data = new Dictionary<string, string>(writer.CommitData, StringComparer.Ordinal) { ["format"] = "0.1" };
            writer.SetCommitData(data);
            writer.Commit();
        }

        Assert.False((await _temporary.CheckAsync()).IsInStep);
        await _temporary.StoreAsync();

        await _temporary.AssertInStepAsync();
        Assert.Equal(IndexNewsKind.MadeAnew, Assert.Single(_temporary.News).Kind);
    }

    [Fact]
    public async Task A_reader_makes_good_what_little_is_missing_and_says_when_it_is_too_much()
    {
        await FillAsync();
        await _temporary.StoreWithoutFolderAsync(SomeDocuments.Document("more", "补贴\n补贴\n补贴"));

        using (var index = _temporary.Read(mostPassages: 2))
            Assert.False(await index.IsInStepAsync(Token));
        Assert.Equal(IndexNewsKind.Behind, Assert.Single(_temporary.News).Kind);

        using (var index = _temporary.Read(mostPassages: 3))
            Assert.True(await index.IsInStepAsync(Token));
        Assert.Single(_temporary.News);
        await _temporary.AssertInStepAsync();
    }

    /// <summary>Nothing that a reader could say would help: the writer's next commit does.</summary>
    [Fact]
    public async Task While_another_process_writes_the_folder_a_reader_asks_the_library_and_a_writer_says_that_it_waited()
    {
        await FillAsync();
        await _temporary.StoreWithoutFolderAsync(SomeDocuments.Document("more", "补贴"));
        using (FolderWriter.Open(new IndexFolder(_temporary.Folder), anew: false, patience: 0))
        {
            using (var index = _temporary.Read(mostPassages: 99))
                Assert.Equal([13], await index.CountsAsync(["补贴"], Token));
            Assert.Empty(_temporary.News);

            await _temporary.StoreAsync(SomeDocuments.Document("last", "补贴"));
            Assert.Equal(IndexNewsKind.Busy, Assert.Single(_temporary.News).Kind);
        }

        using (var index = _temporary.Read(mostPassages: 99))
            Assert.Equal((true, 14), (await index.IsInStepAsync(Token), (await index.CountsAsync(["补贴"], Token))[0]));
    }

    /// <summary>As on a full disk or without permission: the place of the folder is taken by a file.</summary>
    [Fact]
    public async Task A_folder_that_cannot_be_written_loses_nothing_that_was_stored()
    {
        await File.WriteAllTextAsync(_temporary.Folder, "no folder", Token);
        await _temporary.StoreAsync(SomeDocuments.Document("a", "补贴"));

        Assert.Equal(IndexNewsKind.Failed, Assert.Single(_temporary.News).Kind);
        using (var index = _temporary.Read(mostPassages: 99))
            Assert.Equal([1], await index.CountsAsync(["补贴"], Token));
        Assert.Equal("no folder", await File.ReadAllTextAsync(_temporary.Folder, Token));
        using var mirror = _temporary.Mirror(out _);
        await Assert.ThrowsAsync<IOException>(() => mirror.RebuildAsync(TimeSpan.Zero, progress: null, Token));
    }

    [Theory]
    [InlineData(28, IndexNewsKind.DiskFull)]
    [InlineData(unchecked((int)0x80070070), IndexNewsKind.DiskFull)]
    [InlineData(5, IndexNewsKind.Failed)]
    public void What_the_system_refuses_has_a_name(int code, object kind)
    {
        var refused = new IOException("refused", code);
        Assert.Equal(kind, EngineFaults.KindOf(refused));
        Assert.Equal(kind, EngineFaults.KindOf(new InvalidOperationException("wrapped", refused)));
        Assert.Equal(IndexNewsKind.NotWritable, EngineFaults.KindOf(new LockObtainFailedException("", new UnauthorizedAccessException())));
        Assert.Equal(IndexNewsKind.Busy, EngineFaults.KindOf(new LockObtainFailedException("")));
    }

    public void Dispose() => _temporary.Dispose();

    /// <summary>Twelve passages.</summary>
    private async Task FillAsync()
    {
        for (var i = 0; i < 4; i++)
            await _temporary.StoreAsync(SomeDocuments.Document("n" + i, "补贴企业\n补贴工会\n补贴" + i, SomeDocuments.Titled("题目" + i)));
        Assert.Empty(_temporary.News);
    }

    private List<string> Files() =>
        [.. Directory.GetFiles(_temporary.Folder).Where(file => Path.GetFileName(file) != IndexWriter.WRITE_LOCK_NAME).Order(StringComparer.Ordinal)];

    private string Listing() => string.Join('\n', new DirectoryInfo(_temporary.Folder).EnumerateFiles().OrderBy(file => file.Name).Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc:O}"));

    private static void Damage(string file, string damage)
    {
        var bytes = File.ReadAllBytes(file);
        switch (damage)
        {
            case "cut":
                File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
                break;
            case "nonsense":
                new Random(bytes.Length).NextBytes(bytes);
                File.WriteAllBytes(file, bytes);
                break;
            case "empty":
                File.WriteAllBytes(file, []);
                break;
            default:
                File.Delete(file);
                break;
        }
    }
}
