using ReformBot.Corpus.Library;
using ReformBot.Sqlite;
using ReformBot.Sqlite.Engine;
using ReformBot.Tests.Support;
using SQLitePCL;

namespace ReformBot.Tests.Sqlite;

public sealed class LibraryFileTests
{
    [Fact]
    public async Task What_was_stored_is_there_after_reopening()
    {
        using var temporary = new TemporaryLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴"));
        await temporary.StoreAsync(SomeDocuments.Document("b", "补贴"));

        using var library = temporary.Read();

        Assert.Equal(["a", "b"], (await library.Documents.ListAsync(CancellationToken.None)).Select(card => card.Name));
        Assert.Empty(SqliteLibrary.Check(temporary.File, CancellationToken.None));
    }

    [Fact]
    public async Task A_library_at_rest_is_one_file()
    {
        using var temporary = new TemporaryLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴"));

        Assert.Equal([temporary.File], Directory.GetFiles(temporary.Folder));
    }

    [Fact]
    public void A_missing_library_cannot_be_read()
    {
        using var temporary = new TemporaryLibrary();

        Assert.Equal(LibraryProblem.NotFound, Problem(() => temporary.Read()));
        Assert.Empty(Directory.GetFiles(temporary.Folder));
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        using var temporary = new TemporaryLibrary();
        var file = Path.Combine(temporary.Folder, "missing", "library.db");

        Assert.Equal(LibraryProblem.FolderNotFound, Problem(() => SqliteLibrary.OpenForWriting(file, TimeSpan.Zero)));
        Assert.Equal(LibraryProblem.FolderNotFound, Problem(() => SqliteLibrary.OpenForReading(file)));
        Assert.Equal(LibraryProblem.NotALibrary, Problem(() => SqliteLibrary.OpenForReading(temporary.Folder)));
    }

    [Theory]
    [InlineData("no database at all, but long enough to be looked at as one")]
    [InlineData("SQLite format 3\0 and then something else")]
    public void A_file_of_another_kind_is_refused_and_left_as_it_is(string content)
    {
        using var temporary = new TemporaryLibrary();
        File.WriteAllText(temporary.File, content.PadRight(5000, '.'));

        var before = File.ReadAllBytes(temporary.File);
        Assert.Equal(LibraryProblem.NotALibrary, Problem(() => temporary.Write()));
        Assert.Equal(LibraryProblem.NotALibrary, Problem(() => temporary.Read()));
        Assert.Equal(before, File.ReadAllBytes(temporary.File));
    }

    [Theory]
    [InlineData("CREATE TABLE other (x)")]
    [InlineData("PRAGMA application_id = 7")]
    [InlineData("PRAGMA journal_mode = WAL; CREATE TABLE other (x)")]
    public void A_database_of_another_program_is_refused_and_left_as_it_is(string sql)
    {
        using var temporary = new TemporaryLibrary();
        using (var other = Connection.Open(temporary.File, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE))
            other.Execute(sql);

        var before = File.ReadAllBytes(temporary.File);
        Assert.Equal(LibraryProblem.NotALibrary, Problem(() => temporary.Write()));
        Assert.Equal(LibraryProblem.NotALibrary, Problem(() => temporary.Read()));
        Assert.Equal(before, File.ReadAllBytes(temporary.File));
    }

    [Fact]
    public async Task A_library_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        using var temporary = new TemporaryLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴"));
        using (var connection = Connection.Open(temporary.File, raw.SQLITE_OPEN_READWRITE))
            connection.Pragma("user_version", LibraryFile.SchemaVersion + 1);

        var before = await File.ReadAllBytesAsync(temporary.File, TestContext.Current.CancellationToken);
        Assert.Equal(LibraryProblem.NewerVersion, Problem(() => temporary.Write()));
        Assert.Equal(LibraryProblem.NewerVersion, Problem(() => temporary.Read()));
        Assert.Equal(before, await File.ReadAllBytesAsync(temporary.File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_empty_file_becomes_a_library()
    {
        using var temporary = new TemporaryLibrary();
        await File.WriteAllBytesAsync(temporary.File, [], TestContext.Current.CancellationToken);
        Assert.Equal(LibraryProblem.NotFound, Problem(() => temporary.Read()));

        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴"));

        using var library = temporary.Read();
        Assert.Single(await library.Documents.ListAsync(CancellationToken.None));
    }

    /// <summary>The engine's own journal says so, and only a connection that may write can undo it.</summary>
    [Fact]
    public async Task A_file_whose_making_was_killed_half_way_becomes_a_library()
    {
        using var temporary = new TemporaryLibrary();
        var killed = Path.Combine(temporary.Folder, "killed.db");
        using (var connection = Connection.Open(killed, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE))
        {
            connection.Execute("CREATE TABLE x (y); DROP TABLE x; PRAGMA cache_size = 2; BEGIN; CREATE TABLE x (y)");
            for (var i = 0; i < 50; i++)
                connection.Execute("INSERT INTO x VALUES (zeroblob(3000))");
            File.Copy(killed, temporary.File);
            File.Copy(killed + "-journal", temporary.File + "-journal");
        }

        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴"));

        Assert.Empty(SqliteLibrary.Check(temporary.File, CancellationToken.None));
    }

    [Fact]
    public async Task A_damaged_library_is_told_as_such_and_never_answers_wrongly()
    {
        using var temporary = new TemporaryLibrary();
        await temporary.StoreAsync([.. Enumerable.Range(0, 40).Select(i => SomeDocuments.Document("n" + i, SomeDocuments.Text(new Random(i), 30)))]);
        var sound = await File.ReadAllBytesAsync(temporary.File, TestContext.Current.CancellationToken);
        for (var page = 1; page < sound.Length / 4096; page++)
        {
            var damaged = (byte[])sound.Clone();
            damaged.AsSpan(page * 4096, 4096).Fill(0xa5);
            await File.WriteAllBytesAsync(temporary.File, damaged, TestContext.Current.CancellationToken);
            Assert.NotEmpty(Findings(temporary.File));
        }
    }

    [Theory]
    [InlineData("DELETE FROM passage WHERE id = 2")]
    [InlineData("INSERT INTO passage SELECT 1000, part, body FROM passage WHERE id = 2")]
    [InlineData("DELETE FROM original WHERE id = 1")]
    [InlineData("DELETE FROM version WHERE id = 1")]
    [InlineData("UPDATE version SET status = 1 WHERE id = 2")]
    [InlineData("UPDATE version SET status = 0 WHERE status = 1")]
    [InlineData("DELETE FROM block")]
    [InlineData("DELETE FROM segment WHERE id = 1")]
    [InlineData("UPDATE passage SET body = (SELECT body FROM passage WHERE id = 1) WHERE id = 2")]
    [InlineData("UPDATE passage SET part = 1, body = (SELECT body FROM passage WHERE id = 2) WHERE id = 4")]
    [InlineData("UPDATE library SET next_passage = 1")]
    public async Task The_check_finds_rows_that_do_not_belong_together(string sql)
    {
        using var temporary = new TemporaryLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴\n企业"));
        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴标准\n企业名单"));
        Assert.Empty(SqliteLibrary.Check(temporary.File, CancellationToken.None));
        using (var connection = LibraryFile.OpenForWriting(temporary.File, TimeSpan.Zero))
            connection.Execute("PRAGMA foreign_keys = 0; " + sql);

        Assert.NotEmpty(SqliteLibrary.Check(temporary.File, CancellationToken.None));
    }

    [Fact]
    public async Task A_library_in_a_folder_that_takes_no_lock_file_can_be_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a link in the place of the lock file needs rights there");
        using var temporary = new TemporaryLibrary(" 50% #1?");
        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴"));
        RefuseLockFile(temporary.File);

        using var library = temporary.Read();

        Assert.Equal("a", Assert.Single(await library.Documents.ListAsync(CancellationToken.None)).Name);
        Assert.Empty(SqliteLibrary.Check(temporary.File, CancellationToken.None));
    }

    [Fact]
    public async Task A_library_in_a_folder_without_write_permission_can_be_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "folders have no such permission there");
        using var temporary = new TemporaryLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(temporary.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            using var library = temporary.Read();
            Assert.Single(await library.Documents.ListAsync(CancellationToken.None));
        }
        finally
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>The folder's owner may write all the same; who reads without locks has to notice.</summary>
    [Fact]
    public async Task What_is_written_to_a_library_that_is_read_without_locks_is_seen()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a link in the place of the lock file needs rights there");
        using var temporary = new TemporaryLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴"));
        RefuseLockFile(temporary.File);
        using var library = temporary.Read();
        Assert.Single(await library.Documents.ListAsync(CancellationToken.None));

        File.Delete(temporary.File + "-shm");
        await temporary.StoreAsync(SomeDocuments.Document("b", "补贴"));

        Assert.Equal(["a", "b"], (await library.Documents.ListAsync(CancellationToken.None)).Select(card => card.Name));
    }

    /// <summary>The file alone would be the half of what was committed.</summary>
    [Fact]
    public async Task A_library_with_commits_in_its_log_is_not_read_without_the_log()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a link in the place of the lock file needs rights there");
        using var temporary = new TemporaryLibrary();
        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴"));
        using (var open = LibraryFile.OpenForWriting(temporary.File, TimeSpan.Zero))
        {
            open.Execute("UPDATE library SET changes = changes + 1");
            File.Copy(temporary.File, temporary.File + "2");
            File.Copy(temporary.File + "-wal", temporary.File + "2-wal");
        }

        RefuseLockFile(temporary.File + "2");
        Assert.Equal(LibraryProblem.NoPermission, Problem(() => SqliteLibrary.OpenForReading(temporary.File + "2")));
    }

    /// <summary>As in a folder without write permission, but also for a test that runs as root: the engine does not follow links here.</summary>
    private static void RefuseLockFile(string library) => File.CreateSymbolicLink(library + "-shm", library + "-nothing");

    private static IReadOnlyList<string> Findings(string file)
    {
        try
        {
            return SqliteLibrary.Check(file, CancellationToken.None);
        }
        catch (LibraryUnusableException exception)
        {
            Assert.Contains(file, exception.Message, StringComparison.Ordinal);
            return [exception.Message];
        }
    }

    private static LibraryProblem Problem(Action action) => Assert.Throws<LibraryUnusableException>(action).Problem;
}
