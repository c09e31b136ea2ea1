using ReformBot.Corpus.Library;
using ReformBot.Sqlite.Engine;
using SQLitePCL;

namespace ReformBot.Sqlite.Chats;

/// <summary>
/// The file of a channel's journal. A file of its own, since it is written while the library is only read, and is thrown away without loss of documents.
/// One connection, one caller at a time.
/// </summary>
internal sealed class ChatFile : IDisposable
{
    /// <summary>“RfCt”.</summary>
    public const int ApplicationId = 0x52664374;

    private static readonly DatabaseForm Form = new(ApplicationId, Version: 1, "Chats.chats");

    /// <summary>Another process of the same channel writes for some milliseconds; a copy in progress for seconds.</summary>
    private static readonly TimeSpan BusyLimit = TimeSpan.FromSeconds(10);

    private readonly Lock turnstile = new();
    private readonly Connection connection;

    private ChatFile(Connection connection) => this.connection = connection;

    /// <summary>Makes the file when it is missing.</summary>
    /// <exception cref="LibraryUnusableException">Of another program, newer, damaged, no permission, no folder, disk full.</exception>
    public static ChatFile Open(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is not null && !Directory.Exists(folder))
            throw EngineErrors.Unusable(LibraryProblem.FolderNotFound, $"The folder {folder} for the conversations does not exist. Make it, or name another file.");
        var opened = Connection.Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        try
        {
            opened.WaitForLock(BusyLimit);
            if (Form.VersionOf(opened) is null)
                throw EngineErrors.Unusable(LibraryProblem.NotALibrary, $"{path} is a file of another program. Name another file; this one was left as it is.");
            Form.SetUp(opened);
            // What is forgotten is overwritten with zeros, not only given up.
            opened.Pragma("secure_delete", 1);
            return new ChatFile(opened);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>For tables that prepare their statements once.</summary>
    public T With<T>(Func<Connection, T> make)
    {
        lock (turnstile)
            return make(connection);
    }

    public T Read<T>(Func<T> read) => Run("BEGIN", read);

    /// <summary>Everything that it changes is committed when this returns, or nothing is.</summary>
    public void Write(Action write) => Run("BEGIN IMMEDIATE", () =>
    {
        write();
        return true;
    });

    public void Dispose()
    {
        lock (turnstile)
            connection.Dispose();
    }

    private T Run<T>(string begin, Func<T> work)
    {
        lock (turnstile)
        {
            connection.Execute(begin);
            try
            {
                var result = work();
                connection.Execute("COMMIT");
                return result;
            }
            catch
            {
                if (!connection.IsIdle)
                    connection.Execute("ROLLBACK");
                throw;
            }
        }
    }
}
