using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;

namespace ReformBot.Corpus.Indexing;

/// <summary>What an index stores for a passage; every engine stores exactly this, so that all of them propose the same.</summary>
public static class PassageTerms
{
    /// <summary>
    /// Grows whenever the same passage gives other terms (by <see cref="TermCutter"/>, the folding or the choice below): an index that was cut
    /// under another number is made anew at the next ingestion. A test holds number and terms together.
    /// </summary>
    public const int Version = 1;

    /// <summary>Navigation and repetitions are kept out of every index.</summary>
    public static bool IsIndexed(Passage passage) => passage.Kind is not (ClauseKind.Navigation or ClauseKind.Duplicate);

    /// <summary>The distinct terms of the passage's text, its headings and its document's title.</summary>
    public static IReadOnlyCollection<string> Of(Passage passage, PolicyMetadata metadata)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in TextsOf(passage, metadata))
            foreach (var term in TermCutter.Cut(text))
                terms.Add(term.Value);
        return terms;
    }

    /// <summary>The texts whose terms are stored for a passage.</summary>
    public static IEnumerable<string> TextsOf(Passage passage, PolicyMetadata metadata)
    {
        yield return passage.Text;
        foreach (var heading in passage.Headings)
            yield return heading;
        if (metadata.Title is { } title)
            yield return title.Value;
    }
}
