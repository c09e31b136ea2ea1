using ReformBot.Corpus.Library;
using ReformBot.Sqlite;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Sqlite;

/// <summary>A folder with a library file, deleted at the end.</summary>
internal sealed class TemporaryLibrary(string name = "") : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("reformbot-").FullName;

    public string File => Path.Combine(folder, $"library{name}.db");

    public string Folder => folder;

    /// <summary>A test does not wait.</summary>
    public SqlitePolicyLibraryWriter Write(TimeSpan? limit = null) => SqliteLibrary.OpenForWriting(File, limit ?? TimeSpan.FromSeconds(30));

    public SqliteLibrary Read() => SqliteLibrary.OpenForReading(File);

    public async Task StoreAsync(params Incoming[] documents)
    {
        await using var writer = Write();
        foreach (var document in documents)
            await writer.StoreAsync(document, CancellationToken.None);
        await writer.CommitAsync(CancellationToken.None);
    }

    public static LibraryUnderTest Open()
    {
        var file = new TemporaryLibrary();
        var writer = file.Write();
        var library = file.Read();
        return new LibraryUnderTest(writer, library.Documents, library.Index, () =>
        {
            library.Dispose();
            file.Dispose();
        });
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
