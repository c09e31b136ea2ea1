namespace ReformBot.Corpus.Library;

/// <summary>Documents and their versions, read back. Readers are never blocked by an ingestion. Safe for use by several threads.</summary>
public interface IPolicyLibrary
{
    /// <summary>Cards of all documents with one of these statuses (none given: current ones), by name, newest version first.</summary>
    ValueTask<IReadOnlyList<DocumentCard>> ListAsync(CancellationToken cancellationToken, params DocumentStatus[] statuses);

    /// <summary>Cards of the current versions of these documents, by id; unknown ids are left out.</summary>
    ValueTask<IReadOnlyDictionary<string, DocumentCard>> CardsAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellationToken);

    /// <summary>A version of a document, the newest when <paramref name="version"/> is null, whatever its status; null when there is none.</summary>
    /// <param name="documentIdOrName">A document id, or the exact name.</param>
    ValueTask<StoredDocument?> FindAsync(string documentIdOrName, int? version, CancellationToken cancellationToken);

    /// <summary>
    /// Every 《…》 or 发文字号 that current documents declare repealed, with the repealing document: (title or number as written, id of the repealing document).
    /// </summary>
    ValueTask<IReadOnlyList<RepealRecord>> RepealsAsync(CancellationToken cancellationToken);
}
