using ReformBot.Corpus.Library;
using ReformBot.Sqlite.Reading;

namespace ReformBot.Sqlite;

/// <summary>The documents of a library file. Sees what was committed before the call; never blocked by a writer.</summary>
public sealed class SqlitePolicyLibrary : IPolicyLibrary
{
    private readonly ReaderPool readers;

    internal SqlitePolicyLibrary(ReaderPool readers) => this.readers = readers;

    public ValueTask<IReadOnlyList<DocumentCard>> ListAsync(CancellationToken cancellationToken, params DocumentStatus[] statuses)
    {
        cancellationToken.ThrowIfCancellationRequested();
        DocumentStatus[] wanted = statuses.Length == 0 ? [DocumentStatus.Current] : statuses;
        return ValueTask.FromResult(readers.Read<IReadOnlyList<DocumentCard>>(session =>
        {
            var cards = session.Versions.All(wanted).Select(version => version.Card).ToList();
            cards.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name) is var order and not 0 ? order : b.Version.CompareTo(a.Version));
            return cards;
        }));
    }

    public ValueTask<IReadOnlyDictionary<string, DocumentCard>> CardsAsync(
        IReadOnlyCollection<string> documentIds, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(readers.Read<IReadOnlyDictionary<string, DocumentCard>>(session =>
        {
            var cards = new Dictionary<string, DocumentCard>(documentIds.Count, StringComparer.Ordinal);
            foreach (var id in documentIds)
                if (DocumentKeys.TryParse(id, out var key) && session.Versions.Newest(key) is { Status: DocumentStatus.Current } version)
                    cards[id] = version.Card;
            return cards;
        }));
    }

    public ValueTask<StoredDocument?> FindAsync(string documentIdOrName, int? version, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(readers.Read(session =>
        {
            var row = DocumentKeys.TryParse(documentIdOrName, out var key) ? Find(session, key, version) : null;
            if (row is null && DocumentKeys.TryParse(DocumentIds.OfDocument(documentIdOrName), out key))
                row = Find(session, key, version);
            return row is null
                ? null
                : new StoredDocument(row.Card, session.Passages.ReadOriginal(row), session.Passages.ReadAll(row));
        }));
    }

    public ValueTask<IReadOnlyList<RepealRecord>> RepealsAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(readers.Read(session => session.Versions.Repeals()));
    }

    private static VersionRow? Find(ReadSession session, ulong document, int? version) =>
        version is { } number ? session.Versions.Numbered(document, number) : session.Versions.Newest(document);
}
