using System.Collections.Concurrent;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.LuceneNet.Fields;
using Directory = Lucene.Net.Store.Directory;

namespace ReformBot.LuceneNet.Keeping;

/// <summary>The one writer of a folder while it is open. What was not committed is undone. Adding is safe for several threads.</summary>
internal sealed class FolderWriter : IDisposable
{
    /// <summary>Passages under way to the disk: some 20,000 of them. More would take memory for little speed.</summary>
    private const double BufferMegabytes = 48;

    private readonly Directory _directory;
    private readonly IndexWriter _writer;
    private readonly ConcurrentBag<PassageDocument> _documents = [];
    private bool _isCommitted;

    private FolderWriter(Directory directory, IndexWriter writer) => (_directory, _writer) = (directory, writer);

    /// <param name="folder">Exists.</param>
    /// <param name="anew">Whatever lies there is left out of the next commit.</param>
    /// <param name="patience">How long to wait for another writer, in milliseconds.</param>
    /// <exception cref="LockObtainFailedException">Another process wrote for longer than that.</exception>
    public static FolderWriter Open(IndexFolder folder, bool anew, long patience)
    {
        var directory = folder.Open();
        try
        {
            return new FolderWriter(directory, new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
            {
                OpenMode = anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND,
                WriteLockTimeout = patience,
                RAMBufferSizeMB = BufferMegabytes,
                Similarity = new BM25Similarity(),
                MergePolicy = FewSegments(),
                // On the threads that write, so that a full disk is told to them and does not end the process.
                MergeScheduler = new SerialMergeScheduler(),
            }));
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>False for a folder whose commit was written by other rules; true for an empty one.</summary>
    public bool IsOfThisFormat => _writer.MaxDoc == 0 || FolderStamp.IsOfThisFormat(_writer.CommitData);

    /// <summary>Keys of the versions that the folder holds.</summary>
    public HashSet<ulong> Keys()
    {
        var keys = new HashSet<ulong>();
        using var reader = DirectoryReader.Open(_writer, applyAllDeletes: true);
        foreach (var leaf in reader.Leaves)
        {
            var live = leaf.AtomicReader.LiveDocs;
            var terms = leaf.AtomicReader.GetTerms(PassageFields.Key)?.GetEnumerator();
            DocsEnum? passages = null;
            while (terms is not null && terms.MoveNext())
            {
                // The passages of a version come and go together, so the first live one stands for all.
                passages = terms.Docs(live, passages, DocsFlags.NONE);
                if (passages.NextDoc() != DocIdSetIterator.NO_MORE_DOCS && DocumentKeys.TryParse(terms.Term.Utf8ToString(), out var key))
                    keys.Add(key);
            }
        }

        return keys;
    }

    public void Remove(ulong key) => _writer.DeleteDocuments(new Lucene.Net.Index.Term(PassageFields.Key, DocumentKeys.IdOf(key)));

    /// <summary>All passages of a version or none.</summary>
    public void Add(EvidenceRow row, EvidenceContent content)
    {
        if (!_documents.TryTake(out var document))
            document = new PassageDocument();
        _writer.AddDocuments(document.Of(row, content));
        _documents.Add(document);
    }

    public void Commit(Dictionary<string, string> data)
    {
        _isCommitted = false;
        _writer.SetCommitData(data);
        _writer.Commit();
        _isCommitted = true;
    }

    public void Dispose()
    {
        using (_directory)
        {
            if (_isCommitted)
                _writer.Dispose();
            else
                _writer.Rollback();
        }
    }

    /// <summary>A term of a question is looked up in each segment, which takes as long as reading thousands of its passages: few large segments.</summary>
    private static TieredMergePolicy FewSegments() => new() { SegmentsPerTier = 4, MaxMergeAtOnce = 4 };
}
