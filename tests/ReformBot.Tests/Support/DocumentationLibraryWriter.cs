using ReformBot.Corpus.Library;

namespace ReformBot.Tests.Support;

/// <summary>Keeps what an ingestion brings, and stores nothing.</summary>
internal sealed class DocumentationLibraryWriter : IPolicyLibraryWriter
{
    private readonly List<Incoming> _received = [];

    /// <summary>In the order of storing.</summary>
    public IReadOnlyList<Incoming> Received => _received;

    public ValueTask<IReadOnlyDictionary<string, string>> FingerprintsAsync(string source, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());

    public ValueTask StoreAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        lock (_received)
            _received.Add(incoming);
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> WithdrawAsync(string name, CancellationToken cancellationToken) => ValueTask.FromResult(false);

    public ValueTask CommitAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
