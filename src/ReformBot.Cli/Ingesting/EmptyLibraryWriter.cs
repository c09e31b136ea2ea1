using System.Collections.ObjectModel;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Ingesting;

/// <summary>Stands for the library of a dry run where there is none yet: it holds nothing, and nothing is put into it.</summary>
internal sealed class EmptyLibraryWriter : IPolicyLibraryWriter
{
    public ValueTask<IReadOnlyDictionary<string, string>> FingerprintsAsync(string source, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyDictionary<string, string>>(ReadOnlyDictionary<string, string>.Empty);

    public ValueTask StoreAsync(Incoming incoming, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask<bool> WithdrawAsync(string name, CancellationToken cancellationToken) => ValueTask.FromResult(false);

    public ValueTask CommitAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
