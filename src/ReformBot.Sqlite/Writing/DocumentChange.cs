using System.Collections.Immutable;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Sqlite.Reading;

namespace ReformBot.Sqlite.Writing;

/// <summary>What one document changes in the index; noted while its rows are written, applied when they all are.</summary>
internal sealed class DocumentChange(PassageReader passages, WriteTransaction transaction)
{
    private VersionRow? retired;
    private ImmutableArray<Passage> retiredPassages = [];
    private Incoming? added;
    private int firstAdded;

    public void Retired(VersionRow version)
    {
        retired = version;
        retiredPassages = passages.ReadAll(version);
    }

    /// <summary>Before its rows are written: its passages get the next ids.</summary>
    public void Added(Incoming incoming)
    {
        added = incoming;
        firstAdded = transaction.State.NextPassage;
    }

    public void Index()
    {
        if (retired is not null)
            foreach (var passage in retiredPassages.Where(PassageTerms.IsIndexed))
                transaction.Index.Remove(passage, retired.Metadata);
        if (added is null)
            return;
        for (var i = 0; i < added.Passages.Length; i++)
        {
            if (PassageTerms.IsIndexed(added.Passages[i]))
                transaction.Index.Add(firstAdded + i, added.Passages[i], added.Document.Metadata);
            // A document can be longer than a group.
            transaction.FlushWhenFull(firstAdded + i + 1);
        }
    }
}
