using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Passages;

namespace ReformBot.Corpus.Indexing;

/// <summary>What an index stores for a passage; every engine stores exactly this, so that all of them propose the same.</summary>
public static class PassageTerms
{
    /// <summary>The distinct terms of the passage's text, its headings and its document's title.</summary>
    public static IReadOnlyCollection<string> Of(Passage passage, PolicyMetadata metadata)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in TermCutter.Cut(passage.Text))
            terms.Add(term.Value);
        foreach (var heading in passage.Headings)
            foreach (var term in TermCutter.Cut(heading))
                terms.Add(term.Value);
        foreach (var term in TermCutter.Cut(metadata.Title?.Value ?? ""))
            terms.Add(term.Value);
        return terms;
    }
}
