using ReformBot.Corpus.Library;

namespace ReformBot.Tests.Support;

/// <summary>The slow obvious library: what was stored, in order, and what was committed of it.</summary>
internal sealed class InMemoryLibraryWriter : IPolicyLibraryWriter
{
    private readonly Dictionary<string, Incoming> _current = new(StringComparer.Ordinal);

    /// <summary>Names in the order they were stored.</summary>
    public List<string> Stored { get; } = [];

    public List<string> Withdrawn { get; } = [];

    public int Commits { get; private set; }

    /// <summary>How many of <see cref="Stored"/> are committed.</summary>
    public int Committed { get; private set; }

    /// <summary>Called before a document is stored.</summary>
    public Action<Incoming>? OnStore { get; set; }

    public IEnumerable<string> Names => _current.Keys.Order(StringComparer.Ordinal);

    public Incoming this[string name] => _current[name];

    public ValueTask<IReadOnlyDictionary<string, string>> FingerprintsAsync(string source, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyDictionary<string, string>>(
            _current.Where(pair => pair.Value.Source == source).ToDictionary(pair => pair.Key, pair => pair.Value.Fingerprint, StringComparer.Ordinal));

    public ValueTask StoreAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        OnStore?.Invoke(incoming);
        _current[incoming.Document.Source.Name] = incoming;
        Stored.Add(incoming.Document.Source.Name);
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> WithdrawAsync(string name, CancellationToken cancellationToken)
    {
        Withdrawn.Add(name);
        return ValueTask.FromResult(_current.Remove(name));
    }

    public ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        Commits++;
        Committed = Stored.Count;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
