using System.Globalization;
using SQLitePCL;

namespace ReformBot.Sqlite.Engine;

/// <summary>One open connection with its prepared statements. Used by one thread at a time; speaks to the engine without an ADO.NET layer
/// (which costs 30 ms of every process start and one allocation a value).</summary>
internal sealed class Connection : IDisposable
{
    private readonly sqlite3 handle;
    private readonly List<Statement> statements = [];

    static Connection() => Batteries_V2.Init();

    private Connection(sqlite3 handle, string path)
    {
        this.handle = handle;
        Path = path;
    }

    /// <summary>For messages.</summary>
    public string Path { get; }

    /// <summary>Null for a connection that locks.</summary>
    public StandingFile? Standing { get; private init; }

    /// <summary>True while no transaction is open; an engine that runs out of disk may have ended one by itself.</summary>
    public bool IsIdle => raw.sqlite3_get_autocommit(handle) != 0;

    /// <param name="flags">SQLITE_OPEN_… of the engine. A connection belongs to one thread at a time, so its own mutex is left out.</param>
    public static Connection Open(string path, int flags) => Open(path, path, flags, standing: null);

    /// <summary>Opens a file for reading without locks and without a file beside it. <see cref="Standing"/> tells whether what was read is good.</summary>
    /// <param name="path">Absolute.</param>
    public static Connection OpenStanding(string path)
    {
        // Looked at before it is opened, so that no change between the two goes unnoticed.
        var standing = new StandingFile(path);
        return Open(StandingFile.Address(path), path, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI, standing);
    }

    /// <summary>How long a statement waits for the write lock.</summary>
    public void WaitForLock(TimeSpan limit) =>
        Check(raw.sqlite3_busy_timeout(handle, (int)Math.Clamp(limit.TotalMilliseconds, 0, int.MaxValue)));

    public Statement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared));
        var statement = new Statement(this, prepared);
        statements.Add(statement);
        return statement;
    }

    /// <summary>Runs statements that give no rows worth reading.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(handle, sql));

    /// <summary>The first column of the first row; 0 when there is none.</summary>
    public long Number(string sql)
    {
        Check(raw.sqlite3_prepare_v2(handle, sql, out var prepared));
        using var statement = new Statement(this, prepared);
        return statement.Step() ? statement.Int64(0) : 0;
    }

    /// <summary>The first column of every row as text.</summary>
    public IReadOnlyList<string> Texts(string sql)
    {
        Check(raw.sqlite3_prepare_v2(handle, sql, out var prepared));
        using var statement = new Statement(this, prepared);
        var texts = new List<string>();
        while (statement.Step())
            texts.Add(statement.Text(0));
        return texts;
    }

    public void Pragma(string name, long value) => Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA {name} = {value}"));

    public void Check(int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE)
            return;
        throw EngineErrors.Describe(code, Path);
    }

    public void Dispose()
    {
        foreach (var statement in statements)
            statement.Dispose();
        statements.Clear();
        handle.Dispose();
    }

    private static Connection Open(string name, string path, int flags, StandingFile? standing)
    {
        var code = raw.sqlite3_open_v2(name, out var handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        var connection = new Connection(handle, path) { Standing = standing };
        if (code == raw.SQLITE_OK)
            return connection;
        using (connection)
            throw EngineErrors.Describe(code, path);
    }
}
