using ReformBot.Corpus.Library;
using ReformBot.Sqlite.Engine;
using SQLitePCL;

namespace ReformBot.Sqlite;

/// <summary>
/// Opens, creates and migrates the file that holds a library. A file of another program or of a newer version is refused before anything is written
/// to it. The file is looked at through the engine only: closing a second handle on it would drop the engine's locks (POSIX).
/// </summary>
public static class LibraryFile
{
    /// <summary>“RfBt”, in the header of the file; tells our files from those of other programs.</summary>
    public const int ApplicationId = 0x52664274;

    /// <summary>Of the tables. Each version has its script, schema-N.sql, which starts from the tables of version N − 1.</summary>
    public const int SchemaVersion = 1;

    private static readonly DatabaseForm Form = new(ApplicationId, SchemaVersion, "schema");

    /// <exception cref="LibraryUnusableException">No such file, not ours, another version, damaged, no permission.</exception>
    internal static Connection OpenForReading(string path)
    {
        RequireFile(path);
        try
        {
            return ForReading(Connection.Open(path, raw.SQLITE_OPEN_READONLY));
        }
        catch (LibraryUnusableException exception) when (exception.Problem == LibraryProblem.NoPermission && StandingFile.IsWhole(path))
        {
            // Even readers put a lock file beside a file with a log. A folder that takes none (a read-only disk, another user's) has no writer here either.
            return ForReading(Connection.OpenStanding(Path.GetFullPath(path)));
        }
    }

    private static Connection ForReading(Connection connection)
    {
        try
        {
            // Reading waits only while another process recovers the log after a crash; that takes less than this.
            connection.WaitForLock(TimeSpan.FromSeconds(5));
            switch (Form.VersionOf(connection))
            {
                case null:
                    throw NotALibrary(connection.Path);
                case 0:
                    throw EngineErrors.Unusable(
                        LibraryProblem.NotFound, $"There is no library at {connection.Path} yet: what made the file was stopped before anything was in it. Ingest documents into it.");
                case < SchemaVersion:
                    throw EngineErrors.Unusable(
                        LibraryProblem.OlderVersion,
                        $"The library {connection.Path} was written by an older version. Ingest its documents once more to bring it up to date.");
            }

            // 16 MB: the index of a big library's common terms stays in memory from question to question.
            connection.Pragma("cache_size", -16 * 1024);
            // Sorting never writes a file beside the library.
            connection.Pragma("temp_store", 2);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens for writing; makes the file when it is missing or empty, and brings an older one up to date.</summary>
    /// <param name="busyLimit">How long to wait for another writer.</param>
    /// <exception cref="LibraryUnusableException">Not ours, newer, damaged, no permission, no folder, disk full.</exception>
    /// <exception cref="LibraryBusyException">Another process wrote for longer than the limit.</exception>
    internal static Connection OpenForWriting(string path, TimeSpan busyLimit)
    {
        RequireFolder(path);
        RefuseForeign(path);
        var connection = Connection.Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        try
        {
            connection.WaitForLock(busyLimit);
            if (Form.VersionOf(connection) is null)
                throw NotALibrary(path);
            // 48 MB: the pages that a group of documents changes, so that they are written once.
            connection.Pragma("cache_size", -48 * 1024);
            // The log is shortened to 16 MB after a big transaction, or it would stay as long as the longest.
            connection.Pragma("journal_size_limit", 16 * 1024 * 1024);
            Form.SetUp(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Looks at an existing file without being able to write to it.</summary>
    private static void RefuseForeign(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
            return;
        try
        {
            using var connection = Connection.Open(path, raw.SQLITE_OPEN_READONLY);
            connection.WaitForLock(TimeSpan.FromSeconds(5));
            if (Form.VersionOf(connection) is null)
                throw NotALibrary(path);
        }
        catch (LibraryUnusableException exception) when (exception.Problem == LibraryProblem.NoPermission)
        {
            // A process was killed here, and what it left half done must be undone before anybody can read: the caller's connection does that and looks again.
        }
    }

    private static void RequireFile(string path)
    {
        RequireFolder(path);
        if (!File.Exists(path))
            throw EngineErrors.Unusable(LibraryProblem.NotFound, $"There is no library at {path}. Ingest documents into it first, or name another file.");
    }

    private static void RequireFolder(string path)
    {
        if (Directory.Exists(path))
            throw EngineErrors.Unusable(LibraryProblem.NotALibrary, $"{path} is a folder; name a file for the library.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is not null && !Directory.Exists(folder))
            throw EngineErrors.Unusable(LibraryProblem.FolderNotFound, $"The folder {folder} for the library does not exist. Make it, or name another file.");
    }

    private static LibraryUnusableException NotALibrary(string path) =>
        EngineErrors.Unusable(LibraryProblem.NotALibrary, $"{path} is not a ReformBot library. Name another file; this one was left as it is.");
}
