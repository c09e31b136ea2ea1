using ReformBot.Corpus.Indexing;
using SQLitePCL;

namespace ReformBot.Cli.Benchmarking;

/// <summary>
/// What one gets from SQLite FTS5 without further work: a table of documents, their text cut into the same terms, found by bm25 over
/// any of the question's terms. It neither understands, cites nor checks; it is here as the yardstick for speed and size.
/// </summary>
internal sealed class PlainSearch : IDisposable
{
    private const int Hits = 10;
    private const int DocumentsPerTransaction = 500;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _insert;
    private readonly sqlite3_stmt _select;
    private int _pending;

    public PlainSearch(string path)
    {
        Batteries_V2.Init();
        Check(raw.sqlite3_open(path, out _database));
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; CREATE VIRTUAL TABLE document USING fts5(text)");
        Check(raw.sqlite3_prepare_v2(_database, "INSERT INTO document(text) VALUES(?1)", out _insert));
        Check(raw.sqlite3_prepare_v2(_database, $"SELECT rowid FROM document WHERE document MATCH ?1 ORDER BY rank LIMIT {Hits}", out _select));
    }

    public void Add(string text)
    {
        if (_pending++ == 0)
            Run("BEGIN");
        raw.sqlite3_bind_text(_insert, 1, string.Join(' ', TermCutter.Cut(text).Select(term => term.Value)));
        if (raw.sqlite3_step(_insert) != raw.SQLITE_DONE)
            throw Failure();
        raw.sqlite3_reset(_insert);
        if (_pending == DocumentsPerTransaction)
            Commit();
    }

    public void Commit()
    {
        if (_pending > 0)
            Run("COMMIT");
        _pending = 0;
    }

    /// <summary>How many documents were found, at most ten.</summary>
    public int Search(string question)
    {
        var terms = TermCutter.Cut(question).Select(term => $"\"{term.Value}\"").Distinct(StringComparer.Ordinal);
        raw.sqlite3_bind_text(_select, 1, string.Join(" OR ", terms));
        var found = 0;
        while (raw.sqlite3_step(_select) == raw.SQLITE_ROW)
            found++;
        raw.sqlite3_reset(_select);
        return found;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _select.Dispose();
        _database.Dispose();
    }

    private void Run(string sql) => Check(raw.sqlite3_exec(_database, sql));

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw Failure();
    }

    private IOException Failure() => new(raw.sqlite3_errmsg(_database).utf8_to_string());
}
