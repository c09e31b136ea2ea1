using System.Runtime.InteropServices;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Text;

namespace ReformBot.Sqlite.Postings;

/// <summary>
/// The index of the documents of one transaction, in memory: one number a posting in the order of arrival, grouped by term when it is written. Two
/// Han characters are one 32-bit number, so nearly all terms are counted without ever becoming a string.
/// </summary>
internal sealed class PostingsBuffer
{
    private readonly HanTerms han = new();
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly List<TermTally> terms = [];
    private readonly List<int> postings = [];
    private readonly List<PassageEntry> passages = [];

    /// <summary>Passages that were taken out so far get running negative numbers, so that none is mistaken for the last one that a term was seen in.</summary>
    private int removals;

    /// <summary>Pairs of a term and a passage.</summary>
    public int Count => postings.Count;

    public bool IsEmpty => terms.Count == 0;

    /// <summary>Ids of the first and last passage; (0, −1) when passages were only taken out.</summary>
    public (int First, int Last) Range => passages.Count == 0 ? (0, -1) : (passages[0].Id, passages[^1].Id);

    /// <param name="id">Greater than all before.</param>
    public void Add(int id, Passage passage, PolicyMetadata metadata)
    {
        passages.Add(new PassageEntry(id, postings.Count));
        foreach (var text in PassageTerms.TextsOf(passage, metadata))
            Scan(text, id, isRemoval: false);
    }

    /// <summary>The passage is no evidence any more: its terms occur in one passage less.</summary>
    public void Remove(Passage passage, PolicyMetadata metadata)
    {
        removals++;
        foreach (var text in PassageTerms.TextsOf(passage, metadata))
            Scan(text, -removals, isRemoval: true);
    }

    public void Clear()
    {
        han.Clear();
        words.Clear();
        terms.Clear();
        postings.Clear();
        passages.Clear();
        removals = 0;
    }

    /// <summary>All terms in ordinal order, each with its passages in ascending order.</summary>
    public void WriteTo(SegmentWriter segment)
    {
        var (ids, starts) = GroupByTerm();
        var sorted = words.ToArray();
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        // Words begin with a letter or a digit, so all of them come before all Han characters.
        foreach (var (word, term) in sorted)
            Write(segment, word, term, ids, starts);
        Span<char> characters = stackalloc char[2];
        foreach (var (key, term) in han.Sorted())
        {
            characters[0] = (char)(key >> 16);
            characters[1] = (char)key;
            Write(segment, characters[..(characters[1] == 0 ? 1 : 2)], term, ids, starts);
        }
    }

    private void Write(SegmentWriter segment, ReadOnlySpan<char> key, int term, int[] ids, int[] starts)
    {
        var own = ids.AsSpan(starts[term], terms[term].Added);
        segment.Add(key, terms[term].Added - terms[term].Removed, own);
    }

    private (int[] Ids, int[] Starts) GroupByTerm()
    {
        var starts = new int[terms.Count];
        for (var (term, start) = (0, 0); term < starts.Length; term++)
        {
            starts[term] = start;
            start += terms[term].Added;
        }

        var next = (int[])starts.Clone();
        var ids = new int[postings.Count];
        var stream = CollectionsMarshal.AsSpan(postings);
        for (var i = 0; i < passages.Count; i++)
        {
            var end = i + 1 < passages.Count ? passages[i + 1].FirstPosting : stream.Length;
            foreach (var term in stream[passages[i].FirstPosting..end])
                ids[next[term]++] = passages[i].Id;
        }

        return (ids, starts);
    }

    private void Scan(string text, int passage, bool isRemoval)
    {
        var folded = CharacterFolder.Fold(text);
        var scanner = new TermScanner(folded);
        while (scanner.MoveNext())
        {
            var term = scanner.IsHanTerm
                ? han.Find(((uint)folded[scanner.Start] << 16) | (scanner.Length == 2 ? folded[scanner.Start + 1] : 0u), terms.Count)
                : FindWord(TermKeys.Of(scanner.Value()));
            if (term == terms.Count)
                terms.Add(default);
            ref var tally = ref CollectionsMarshal.AsSpan(terms)[term];
            if (tally.LastPassage == passage)
                continue;
            tally.LastPassage = passage;
            if (isRemoval)
            {
                tally.Removed++;
                continue;
            }

            tally.Added++;
            postings.Add(term);
        }
    }

    private int FindWord(string word)
    {
        ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out var exists);
        if (!exists)
            term = terms.Count;
        return term;
    }
}
