using ReformBot.Corpus.Library;

namespace ReformBot.Tests.Support;

/// <summary>The library at its most obvious: a list of versions. What every other library must agree with.</summary>
public sealed class InMemoryPolicyLibrary : IPolicyLibrary, IPolicyLibraryWriter
{
    private readonly List<InMemoryVersion> versions = [];

    /// <summary>Current versions.</summary>
    public IEnumerable<InMemoryVersion> Evidence => versions.Where(version => version.Status == DocumentStatus.Current);

    /// <summary>Grows with every change.</summary>
    public long Changes { get; private set; }

    public ValueTask<IReadOnlyList<DocumentCard>> ListAsync(CancellationToken cancellationToken, params DocumentStatus[] statuses)
    {
        DocumentStatus[] wanted = statuses.Length == 0 ? [DocumentStatus.Current] : statuses;
        return ValueTask.FromResult<IReadOnlyList<DocumentCard>>([.. versions
            .Where(version => wanted.Contains(version.Status))
            .Select(version => version.Card)
            .OrderBy(card => card.Name, StringComparer.Ordinal)
            .ThenByDescending(card => card.Version)]);
    }

    public ValueTask<IReadOnlyDictionary<string, DocumentCard>> CardsAsync(
        IReadOnlyCollection<string> documentIds, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyDictionary<string, DocumentCard>>(
            Evidence.Where(version => documentIds.Contains(version.Id)).ToDictionary(version => version.Id, version => version.Card));

    public ValueTask<StoredDocument?> FindAsync(string documentIdOrName, int? version, CancellationToken cancellationToken) =>
        ValueTask.FromResult(versions
            .Where(stored => stored.Id == documentIdOrName || stored.Name == documentIdOrName)
            .Where(stored => version is null || stored.Number == version)
            .MaxBy(stored => stored.Number)?.Stored);

    public ValueTask<IReadOnlyList<RepealRecord>> RepealsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<RepealRecord>>([.. Evidence.SelectMany(version =>
            version.Incoming.Document.Metadata.Repeals.Select(repeal => new RepealRecord(version.Id, repeal.Value)))]);

    public ValueTask<IReadOnlyDictionary<string, string>> FingerprintsAsync(string source, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyDictionary<string, string>>(Evidence
            .Where(version => version.Incoming.Source == source)
            .ToDictionary(version => version.Name, version => version.Incoming.Fingerprint));

    public ValueTask StoreAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        var newest = Newest(incoming.Document.Source.Name);
        if (newest?.Status == DocumentStatus.Current && newest.Incoming.Fingerprint == incoming.Fingerprint)
        {
            newest.Incoming = newest.Incoming with { Source = incoming.Source };
            return ValueTask.CompletedTask;
        }

        if (newest?.Status == DocumentStatus.Current)
            newest.Status = DocumentStatus.Superseded;
        versions.Add(new InMemoryVersion { Incoming = incoming, Number = (newest?.Number ?? 0) + 1 });
        Changes++;
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> WithdrawAsync(string name, CancellationToken cancellationToken)
    {
        if (Newest(name) is not { Status: DocumentStatus.Current } newest)
            return ValueTask.FromResult(false);
        newest.Status = DocumentStatus.Withdrawn;
        Changes++;
        return ValueTask.FromResult(true);
    }

    public ValueTask CommitAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private InMemoryVersion? Newest(string name) => versions.LastOrDefault(version => version.Name == name);
}
