namespace ReformBot.Corpus.Library;

/// <summary>
/// Puts documents into the library, whole or not at all. One writer at a time; a second one waits, up to its time limit, and then says so by
/// <see cref="LibraryBusyException"/>.
/// </summary>
public interface IPolicyLibraryWriter : IAsyncDisposable
{
    /// <summary>What the library holds of a source (a folder or file that was named): name → fingerprint of the current version.</summary>
    /// <param name="source">As <see cref="Incoming.Source"/>.</param>
    ValueTask<IReadOnlyDictionary<string, string>> FingerprintsAsync(string source, CancellationToken cancellationToken);

    /// <summary>
    /// Adds a document or a new version of it. When the call returns the document is readable by later calls of this writer; it is
    /// committed, and then survives a killed process, at the latest when <see cref="CommitAsync"/> returns.
    /// </summary>
    ValueTask StoreAsync(Incoming incoming, CancellationToken cancellationToken);

    /// <summary>Marks a document withdrawn. False when there is no current one of that name.</summary>
    ValueTask<bool> WithdrawAsync(string name, CancellationToken cancellationToken);

    ValueTask CommitAsync(CancellationToken cancellationToken);
}
