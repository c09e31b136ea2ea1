using Lucene.Net.Index;
using Lucene.Net.Search;
using ReformBot.Corpus.Indexing;
using ReformBot.LuceneNet.Fields;
using ReformBot.LuceneNet.Keeping;

namespace ReformBot.LuceneNet.Checking;

/// <summary>Compares a folder with the library beside it: in numbers, and when both are of one state, every term of every passage.</summary>
public static class FolderCheck
{
    /// <param name="library">The library's file.</param>
    /// <param name="source">The same library.</param>
    public static async Task<FolderFacts> RunAsync(string library, IEvidenceSource source, CancellationToken cancellationToken)
    {
        var folder = IndexFolder.Beside(library);
        var facts = new FolderFacts { Place = folder.Path, Bytes = folder.Bytes };
        try
        {
            var state = await source.StateAsync(cancellationToken);
            facts = facts with { Stamp = folder.Stamp() };
            return facts.Stamp?.Is(state) == true
                ? facts with { IsInStep = true, Findings = await CompareAsync(folder, state, source, cancellationToken) }
                : facts;
        }
        catch (Exception exception) when (EngineFaults.IsOfFolder(exception))
        {
            return facts with { Findings = [exception.Message] };
        }
    }

    private static async Task<IReadOnlyList<string>> CompareAsync(
        IndexFolder folder, EvidenceState state, IEvidenceSource source, CancellationToken cancellationToken)
    {
        using var directory = folder.Open();
        using var reader = DirectoryReader.Open(directory);
        var actual = new PostingsSum();
        foreach (var leaf in reader.Leaves)
        {
            // The sums that the engine keeps at the end of each file.
            leaf.AtomicReader.CheckIntegrity();
            Add(leaf.AtomicReader, actual, cancellationToken);
        }

        var expected = new PostingsSum();
        foreach (var row in state.Rows)
            Add(row, await source.ContentAsync(row, cancellationToken), expected);
        return expected.Equals(actual) && reader.NumDocs == state.Statistics.Passages
            ? []
            : ["The folder does not hold exactly the terms of the passages that are evidence."];
    }

    private static void Add(AtomicReader segment, PostingsSum sum, CancellationToken cancellationToken)
    {
        var (terms, rows) = (segment.GetTerms(PassageFields.Text)?.GetEnumerator(), segment.GetNumericDocValues(PassageFields.Row));
        DocsEnum? passages = null;
        while (terms is not null && terms.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var key = terms.Term.Utf8ToString();
            passages = terms.Docs(segment.LiveDocs, passages, DocsFlags.NONE);
            for (var passage = passages.NextDoc(); passage != DocIdSetIterator.NO_MORE_DOCS; passage = passages.NextDoc())
                sum.Posting(key, (int)rows.Get(passage));
        }
    }

    private static void Add(EvidenceRow row, EvidenceContent content, PostingsSum sum)
    {
        for (var i = 0; i < content.Passages.Length; i++)
        {
            if (!PassageTerms.IsIndexed(content.Passages[i]))
                continue;
            foreach (var term in PassageTerms.Of(content.Passages[i], content.Metadata))
                sum.Posting(TermKeys.Of(term), row.FirstPassage + i);
        }
    }
}
