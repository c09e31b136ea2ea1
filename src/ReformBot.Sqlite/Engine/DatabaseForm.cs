using System.Reflection;
using ReformBot.Corpus.Library;

namespace ReformBot.Sqlite.Engine;

/// <summary>One kind of file of ours: how it is told from others, and how its tables came to be.</summary>
/// <param name="ApplicationId">Four letters in the header of the file; tells our files from those of other programs.</param>
/// <param name="Version">Of the tables. Each version has its script, which starts from the tables of the version before.</param>
/// <param name="Scripts">Name of the scripts without the version: schema for schema-1.sql.</param>
internal sealed record DatabaseForm(int ApplicationId, int Version, string Scripts)
{
    /// <summary>The version of a file of this kind, 0 for a file that holds nothing yet, null for a file of another program.</summary>
    /// <exception cref="LibraryUnusableException">Of a newer version.</exception>
    public int? VersionOf(Connection connection)
    {
        var application = connection.Number("PRAGMA application_id");
        var version = (int)connection.Number("PRAGMA user_version");
        if (application == ApplicationId)
        {
            return version <= Version
                ? version
                : throw EngineErrors.Unusable(
                    LibraryProblem.NewerVersion,
                    $"{connection.Path} was written by a newer version ({version}; this one knows {Version}). Update the program, or name another file.");
        }

        var isEmpty = application == 0 && version == 0 && connection.Number("SELECT count(*) FROM sqlite_master") == 0;
        return isEmpty ? 0 : null;
    }

    /// <summary>
    /// Switches to the write-ahead log and brings the tables up to date. With the log readers see the last commit while a writer works; a process
    /// that is killed loses no commit, and only a power cut can lose the last ones, damaging nothing.
    /// </summary>
    public void SetUp(Connection connection)
    {
        UseLog(connection);
        connection.Execute("PRAGMA synchronous = NORMAL");
        connection.Pragma("temp_store", 2);
        // A row without the one that it belongs to would be an orphan.
        connection.Pragma("foreign_keys", 1);
        Migrate(connection);
    }

    private static void UseLog(Connection connection)
    {
        const string Pragma = "PRAGMA journal_mode = WAL";
        try
        {
            connection.Execute(Pragma);
        }
        catch (LibraryBusyException)
        {
            // Only while another process makes the same new file; the engine does not wait here by itself, but it does for a lock.
            connection.Execute("BEGIN IMMEDIATE; COMMIT");
            connection.Execute(Pragma);
        }
    }

    private void Migrate(Connection connection)
    {
        if (VersionOf(connection) == Version)
            return;
        connection.Execute("BEGIN IMMEDIATE");
        // Another process may have done it while this one waited.
        for (var version = (int)connection.Number("PRAGMA user_version") + 1; version <= Version; version++)
            connection.Execute(Script(version));
        connection.Pragma("application_id", ApplicationId);
        connection.Pragma("user_version", Version);
        connection.Execute("COMMIT");
    }

    private string Script(int version)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"ReformBot.Sqlite.{Scripts}-{version}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
