using ReformBot.Corpus.Passages;

namespace ReformBot.Corpus.Indexing;

/// <summary>
/// What an index that is kept beside a library needs to know of it. Numbers of passages are the library's own: given once and never again, so a passage
/// is read by its number whatever has changed since. Safe for use by several threads.
/// </summary>
public interface IEvidenceSource
{
    /// <summary>All that is evidence now, as of one version of the library.</summary>
    ValueTask<EvidenceState> StateAsync(CancellationToken cancellationToken);

    /// <summary>The passages of a version of a document, and what is known about it.</summary>
    ValueTask<EvidenceContent> ContentAsync(EvidenceRow row, CancellationToken cancellationToken);

    /// <summary>The passages with these numbers, in the same order.</summary>
    ValueTask<IReadOnlyList<Passage>> PassagesAsync(IReadOnlyList<ScoredPassage> found, CancellationToken cancellationToken);
}
