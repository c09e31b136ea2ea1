using ReformBot.Answering.Retrieval;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;

namespace ReformBot.Answering.Composition;

/// <summary>The passages that stand under the same headings: what one of them leaves out, its neighbours may say.</summary>
internal static class Section
{
    /// <summary>Sections of this many of the best passages are read along with them.</summary>
    private const int Sections = 8;

    /// <summary>A larger section is a chapter; its clauses have little to do with each other.</summary>
    private const int Largest = 14;

    /// <summary>A neighbour that was not itself found stands a little behind the one that was.</summary>
    private const double NeighbourShare = 0.8;

    public static string KeyOf(Passage passage) => $"{passage.DocumentId}\n{string.Join('\n', passage.Headings)}";

    /// <summary>The ranked passages, and the neighbours of the best with a share of their score.</summary>
    public static IReadOnlyList<RankedPassage> WithNeighbours(IReadOnlyList<RankedPassage> ranked, IReadOnlyDictionary<string, StoredDocument> documents, int most)
    {
        var pool = ranked.Take(most).ToList();
        var known = pool.Select(passage => passage.Passage.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var best in ranked.Take(Sections))
        {
            foreach (var neighbour in Neighbours(best.Passage, documents))
            {
                if (known.Add(neighbour.Id))
                    pool.Add(best with { Passage = neighbour, Score = best.Score * NeighbourShare, Vouched = best.Vouched * NeighbourShare, Parts = [("同节", best.Score * NeighbourShare)] });
            }
        }

        return pool;
    }

    /// <summary>Passages under the same headings, none when the section is too large to be one subject or has no heading.</summary>
    public static IReadOnlyList<Passage> Neighbours(Passage passage, IReadOnlyDictionary<string, StoredDocument> documents)
    {
        if (passage.Headings.IsEmpty || !documents.TryGetValue(passage.DocumentId, out var document))
            return [];
        var key = KeyOf(passage);
        var section = document.Passages.Where(other => KeyOf(other) == key).Take(Largest + 1).ToList();
        return section.Count > Largest ? [] : section;
    }
}
