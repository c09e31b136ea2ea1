using System.Collections.Immutable;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;

namespace ReformBot.Answering.Tools;

/// <summary>What a model or another program may do with the library: search, open a clause with its neighbours, list documents. Reads only.</summary>
public sealed class PolicyTools(IPolicyLibrary library, IPassageIndex index)
{
    /// <summary>Passages for a query in everyday or official words, best first; of withdrawn and superseded documents none.</summary>
    /// <param name="place">Only of this place and what lies in it (江苏 covers 高邮); null for everywhere. An unknown place finds nothing.</param>
    /// <param name="year">Only of documents or passages that speak of this year; null for any.</param>
    /// <param name="limit">1 to 20.</param>
    public Task<ImmutableArray<FoundClause>> SearchAsync(
        string query, string? place, int? year, int limit, DateOnly today, CancellationToken cancellationToken) => throw new NotSupportedException($"{library}{index}");

    /// <summary>A passage and its neighbours in document order; empty when there is no such passage among documents that are evidence.</summary>
    /// <param name="documentId">Id or name of the document.</param>
    /// <param name="around">Neighbours on each side, 0 to 5.</param>
    public Task<ImmutableArray<FoundClause>> OpenAsync(
        string documentId, string passageId, int around, DateOnly today, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Current documents by name.</summary>
    /// <param name="place">As in <see cref="SearchAsync"/>.</param>
    /// <param name="kind">A kind in Chinese (简报, 通知…); null for all.</param>
    /// <param name="since">Dated this day or later; documents without a date are left out then.</param>
    public Task<ImmutableArray<DocumentCard>> ListAsync(
        string? place, string? kind, DateOnly? since, CancellationToken cancellationToken) => throw new NotSupportedException();
}
