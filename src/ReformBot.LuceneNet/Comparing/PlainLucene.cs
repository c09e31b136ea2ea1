using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using ReformBot.Corpus.Indexing;
using Directory = Lucene.Net.Store.Directory;

namespace ReformBot.LuceneNet.Comparing;

/// <summary>What Lucene.Net gives as it comes: whole texts, its own analyser, its own BM25, its own settings. Only for comparing ourselves with it.</summary>
public sealed class PlainLucene : IPlainSearch
{
    private const string Id = "id";
    private const string Text = "text";

    private readonly Analyzer _analyzer;
    private readonly Directory _directory;
    private readonly IndexWriter _writer;
    private readonly QueryBuilder _questions;
    private DirectoryReader? _reader;
    private IndexSearcher? _searcher;

    /// <param name="path">A folder that does not exist yet.</param>
    /// <param name="analyzer">One of <see cref="PlainAnalyzer.Names"/>.</param>
    public PlainLucene(string path, string analyzer)
    {
        _analyzer = PlainAnalyzer.Of(analyzer);
        _directory = FSDirectory.Open(path);
        _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = new BM25Similarity() });
        _questions = new QueryBuilder(_analyzer);
    }

    public void Add(long id, string text) => _writer.AddDocument([new StoredField(Id, id), new TextField(Text, text, Field.Store.NO)]);

    public void Commit()
    {
        _writer.Commit();
        Close();
    }

    public IReadOnlyList<long> Search(string question, int limit)
    {
        // Null for a question of which the analyser leaves nothing.
        if (_questions.CreateBooleanQuery(Text, question) is not { } query)
            return [];
        _reader ??= DirectoryReader.Open(_directory);
        _searcher ??= new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
        var found = _searcher.Search(query, limit).ScoreDocs;
        return [.. found.Select(hit => _searcher.Doc(hit.Doc).GetField(Id).GetInt64Value() ?? 0)];
    }

    public void Dispose()
    {
        Close();
        _writer.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    private void Close()
    {
        _reader?.Dispose();
        (_reader, _searcher) = (null, null);
    }
}
