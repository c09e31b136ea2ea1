using ReformBot.Corpus.Indexing;
using ReformBot.LuceneNet.Keeping;

namespace ReformBot.LuceneNet;

/// <summary>
/// Keeps the folder in step with the library beside it. There is one way to do so, after a commit, after a crash and after others have written: what
/// the folder holds is compared with what the library holds, version by version of each document, and the difference is made good. So the folder needs no
/// memory of what happened, and whatever happened to it can be mended.
/// </summary>
public sealed class LuceneMirror : IDisposable
{
    /// <summary>Documents after which what was taken in is committed, so that a process that is killed need not take them in again: about two seconds.</summary>
    private const int DocumentsPerCommit = 10_000;

    /// <summary>Documents that are not taken in without a word: it takes longer than a person waits without wondering.</summary>
    private const int ManyDocuments = 6_000;

    private readonly IndexFolder _folder;
    private readonly IEvidenceSource _source;
    private readonly Action<IndexNews> _tell;

    /// <param name="library">The library's file; the folder lies beside it.</param>
    /// <param name="source">The same library.</param>
    /// <param name="tell">Gets what a person should know; may be called from any thread.</param>
    public LuceneMirror(string library, IEvidenceSource source, Action<IndexNews> tell)
        : this(IndexFolder.Beside(library), source, tell)
    {
    }

    internal LuceneMirror(IndexFolder folder, IEvidenceSource source, Action<IndexNews> tell) => (_folder, _source, _tell) = (folder, source, tell);

    /// <summary>Closed with this; for who opened the library for it.</summary>
    public IDisposable? Handle { get; init; }

    /// <summary>Brings the folder to the newest state of the library. Costs a look at both when there is nothing to do.</summary>
    /// <param name="patience">How long to wait for another writer of the folder.</param>
    /// <param name="mostPassages">When more is missing, nothing is done.</param>
    /// <returns>
    /// The state of the library that the folder holds then. Null when it was not brought there: the person was told why, unless too much is missing.
    /// </returns>
    public async Task<EvidenceState?> CatchUpAsync(TimeSpan patience, int mostPassages, CancellationToken cancellationToken)
    {
        try
        {
            for (EvidenceState? last = null; ;)
            {
                var state = await _source.StateAsync(cancellationToken);
                if (Holds(state))
                    return state;
                if (last?.Statistics.Version == state.Statistics.Version)
                    throw new IOException("what was written there is not what is read back");
                if (!await BringToAsync(state, patience, mostPassages, cancellationToken))
                    return null;
                last = state;
            }
        }
        catch (Exception exception) when (EngineFaults.IsOfFolder(exception))
        {
            _tell(new IndexNews(EngineFaults.KindOf(exception), _folder.Path, exception.Message));
            return null;
        }
    }

    /// <summary>Makes the folder anew, whatever it holds.</summary>
    /// <param name="progress">Gets the share that is done, 0 to 1.</param>
    /// <exception cref="IOException">The folder cannot be written; <see cref="IndexNews"/> has told why.</exception>
    public async Task RebuildAsync(TimeSpan patience, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        try
        {
            var state = await _source.StateAsync(cancellationToken);
            _folder.Make();
            using (var writer = OpenAnew(patience))
                await FillAsync(writer, state, Difference.Between(state, []), progress, cancellationToken);
            // What others have written to the library meanwhile.
            await CatchUpAsync(patience, int.MaxValue, cancellationToken);
        }
        catch (Exception exception) when (EngineFaults.IsOfFolder(exception))
        {
            _tell(new IndexNews(EngineFaults.KindOf(exception), _folder.Path, exception.Message));
            throw new IOException(exception.Message, exception);
        }
    }

    public void Dispose() => Handle?.Dispose();

    private bool Holds(EvidenceState state)
    {
        try
        {
            return _folder.Stamp()?.Is(state) == true;
        }
        catch (Exception exception) when (EngineFaults.IsOfFolder(exception))
        {
            return false;
        }
    }

    private async Task<bool> BringToAsync(EvidenceState state, TimeSpan patience, int mostPassages, CancellationToken cancellationToken)
    {
        // A folder that is not there and will not be filled is not made either.
        if (!_folder.Exists && state.Statistics.Passages > mostPassages)
            return false;
        _folder.Make();
        var (writer, held) = Open(patience);
        using (writer)
        {
            var difference = Difference.Between(state, held);
            if (difference.MissingPassages > mostPassages)
                return false;
            if (difference.Missing.Length > ManyDocuments)
                _tell(new IndexNews(IndexNewsKind.CatchingUp, _folder.Path, $"{difference.Missing.Length}"));
            await FillAsync(writer, state, difference, progress: null, cancellationToken);
            return true;
        }
    }

    private async Task FillAsync(
        FolderWriter writer, EvidenceState state, Difference difference, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        foreach (var key in difference.Surplus)
            writer.Remove(key);
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        var done = 0;
        foreach (var group in difference.Missing.Chunk(DocumentsPerCommit))
        {
            await Parallel.ForEachAsync(group, options, async (row, token) =>
            {
                writer.Add(row, await _source.ContentAsync(row, token));
                progress?.Report((double)Interlocked.Increment(ref done) / difference.Missing.Length);
            });
            if (done < difference.Missing.Length)
                writer.Commit(FolderStamp.OnTheWay());
        }

        writer.Commit(FolderStamp.Of(state).Write());
    }

    /// <summary>A folder that cannot be used as it is, is made anew.</summary>
    private (FolderWriter Writer, HashSet<ulong> Held) Open(TimeSpan patience)
    {
        FolderWriter? writer = null;
        try
        {
            writer = FolderWriter.Open(_folder, anew: false, (long)patience.TotalMilliseconds);
            if (writer.IsOfThisFormat)
                return (writer, writer.Keys());
            writer.Dispose();
            _tell(new IndexNews(IndexNewsKind.MadeAnew, _folder.Path, ""));
        }
        catch (Exception exception) when (EngineFaults.IsDamage(exception))
        {
            writer?.Dispose();
            _tell(new IndexNews(IndexNewsKind.MadeAnew, _folder.Path, exception.Message));
        }

        return (OpenAnew(patience), []);
    }

    private FolderWriter OpenAnew(TimeSpan patience)
    {
        var milliseconds = (long)patience.TotalMilliseconds;
        try
        {
            return FolderWriter.Open(_folder, anew: true, milliseconds);
        }
        catch (Exception exception) when (EngineFaults.IsDamage(exception))
        {
            _folder.Clear(milliseconds);
            return FolderWriter.Open(_folder, anew: true, milliseconds);
        }
    }
}
