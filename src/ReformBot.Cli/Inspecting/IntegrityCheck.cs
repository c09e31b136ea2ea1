using SQLitePCL;

namespace ReformBot.Cli.Inspecting;

/// <summary>Asks the engine to read through a whole library file. Takes seconds for a large one; readers and writers go on meanwhile.</summary>
internal static class IntegrityCheck
{
    private const string Sound = "ok";

    /// <summary>Null when the file is sound, else what the engine says first.</summary>
    public static string? Run(string path)
    {
        Batteries_V2.Init();
        var code = raw.sqlite3_open_v2(path, out var database, raw.SQLITE_OPEN_READONLY, null);
        using (database)
        {
            if (code != raw.SQLITE_OK)
                return raw.sqlite3_errstr(code).utf8_to_string();
            code = raw.sqlite3_prepare_v2(database, "PRAGMA integrity_check(1)", out var statement);
            if (code != raw.SQLITE_OK)
                return raw.sqlite3_errmsg(database).utf8_to_string();
            using (statement)
                return First(database, statement);
        }
    }

    public static string EngineVersion()
    {
        Batteries_V2.Init();
        return raw.sqlite3_libversion().utf8_to_string();
    }

    private static string? First(sqlite3 database, sqlite3_stmt statement)
    {
        if (raw.sqlite3_step(statement) != raw.SQLITE_ROW)
            return raw.sqlite3_errmsg(database).utf8_to_string();
        var said = raw.sqlite3_column_text(statement, 0).utf8_to_string();
        return said == Sound ? null : said;
    }
}
