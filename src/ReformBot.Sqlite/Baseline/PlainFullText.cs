using ReformBot.Corpus.Indexing;
using ReformBot.Sqlite.Engine;
using SQLitePCL;

namespace ReformBot.Sqlite.Baseline;

/// <summary>
/// What FTS5 gives as it comes: whole texts, its own trigram tokenizer (the only one of its own that finds Chinese words) and its own BM25. Only for
/// comparing ourselves with it.
/// </summary>
public sealed class PlainFullText : IPlainSearch
{
    private const int GramLength = 3;

    private readonly Connection connection;
    private readonly Statement insert;
    private readonly Statement select;

    /// <param name="path">A file that does not exist yet.</param>
    public PlainFullText(string path)
    {
        connection = Connection.Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE VIRTUAL TABLE passage USING fts5(text, tokenize = 'trigram')");
        connection.Execute("BEGIN");
        insert = connection.Prepare("INSERT INTO passage (rowid, text) VALUES (?1, ?2)");
        select = connection.Prepare("SELECT rowid FROM passage WHERE passage MATCH ?1 ORDER BY rank LIMIT ?2");
    }

    public void Add(long id, string text) => insert.Bind(1, id).Bind(2, text).Run();

    public void Commit() => connection.Execute("COMMIT; BEGIN");

    /// <summary>Ids of the texts that share trigrams with the question, best first.</summary>
    public IReadOnlyList<long> Search(string question, int limit)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + GramLength <= question.Length; i++)
            grams.Add('"' + question.Substring(i, GramLength).Replace("\"", "\"\"", StringComparison.Ordinal) + '"');
        if (grams.Count == 0)
            return [];
        var ids = new List<long>();
        select.Bind(1, string.Join(" OR ", grams)).Bind(2, limit);
        while (select.Step())
            ids.Add(select.Int64(0));
        return ids;
    }

    public void Dispose() => connection.Dispose();
}
