using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ReformBot.Ingestion.Discovery;
using ReformBot.Ingestion.Reading;

namespace ReformBot.Ingestion.Watching;

/// <summary>
/// Says when to ingest again. The consumer ingests in the body of its loop, so there is one run at a time; what changes meanwhile leads to
/// the next one.
/// <code>await foreach (var _ in watcher.ChangesAsync(token)) await job.RunAsync(…);</code>
/// </summary>
public sealed class FolderWatcher : IDisposable
{
    private readonly IReadOnlyList<string> _paths;
    private readonly WatchOptions _options;
    private readonly TimeProvider _time;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ITimer _poll;
    private int _snapshot;

    /// <summary>Watches from now on.</summary>
    /// <param name="paths">As for a run: folders, files, patterns.</param>
    public FolderWatcher(IReadOnlyList<string> paths, WatchOptions options, TimeProvider time)
    {
        (_paths, _options, _time) = (paths, options, time);
        var folders = paths.Select(FolderOf).Distinct(StringComparer.Ordinal).ToList();
        foreach (var folder in folders)
            TryWatch(folder);
        _snapshot = Snapshot();
        IsPollingAlone = _watchers.Count < folders.Count;
        var period = IsPollingAlone ? options.PollAlone : options.Poll;
        _poll = time.CreateTimer(_ => Poll(), state: null, period, period);
    }

    /// <summary>The system tells of no changes in at least one of the folders.</summary>
    public bool IsPollingAlone { get; }

    /// <summary>One element for each time that something changed and it has become quiet again. Ends only by cancellation.</summary>
    public async IAsyncEnumerable<DateTimeOffset> ChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            await _signals.Reader.ReadAsync(cancellationToken);
            await BecomeQuietAsync(cancellationToken);
            yield return _time.GetUtcNow();
        }
    }

    public void Dispose()
    {
        _poll.Dispose();
        foreach (var watcher in _watchers)
            watcher.Dispose();
    }

    /// <summary>Something changed.</summary>
    internal void Signal() => _signals.Writer.TryWrite(true);

    private async Task BecomeQuietAsync(CancellationToken cancellationToken)
    {
        var begun = _time.GetTimestamp();
        while (_time.GetElapsedTime(begun) < _options.Longest)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var quiet = Task.Delay(_options.Quiet, _time, stop.Token);
            var again = _signals.Reader.WaitToReadAsync(stop.Token).AsTask();
            var first = await Task.WhenAny(quiet, again);
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            if (first == quiet)
                return;
            _signals.Reader.TryRead(out _);
        }
    }

    private void TryWatch(string folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Created += OnChange;
            watcher.Changed += OnChange;
            watcher.Deleted += OnChange;
            watcher.Renamed += OnChange;
            watcher.Error += (_, _) => Signal();
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
        catch (Exception e) when (e is IOException or ArgumentException or PlatformNotSupportedException)
        {
            // Too many watches for the system, or a folder that does not exist yet: polling sees it.
            watcher?.Dispose();
        }
    }

    /// <summary>Only what could be a document or a folder: the library itself may lie in the watched folder.</summary>
    private void OnChange(object sender, FileSystemEventArgs change)
    {
        if (FileTypes.FormatOf(change.FullPath) is not null || FileTypes.Extension(change.FullPath).Length == 0)
            Signal();
    }

    private void Poll()
    {
        var now = Snapshot();
        if (Interlocked.Exchange(ref _snapshot, now) != now)
            Signal();
    }

    /// <summary>Names, sizes and times: enough to look closer.</summary>
    private int Snapshot()
    {
        var hash = new HashCode();
        foreach (var file in _paths.SelectMany(path => FileDiscovery.Find(path, CancellationToken.None).Files))
        {
            hash.Add(file.Path, StringComparer.Ordinal);
            hash.Add(file.Length);
            hash.Add(File.GetLastWriteTimeUtc(file.Path));
        }

        return hash.ToHashCode();
    }

    private static string FolderOf(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            return full;
        return GlobPattern.IsPattern(full) && !File.Exists(full) ? GlobPattern.Parse(full).Folder : Path.GetDirectoryName(full) ?? full;
    }
}
