namespace ReformBot.Answering.Retrieval;

/// <summary>
/// Passages that speak for each other: neighbours in one document, and documents that are parts of one work (the articles of a law, the pages of a
/// brochure: the same title but for the number of the article). It orders documents and does not vouch for an answer.
/// </summary>
internal static class PassageCompany
{
    /// <summary>
    /// Of a neighbour's score; the one after it counts half. At 0, 0.025, 0.05, 0.075 and 0.1 (with 0.4 for the work) nDCG@10 of questions on dates and
    /// tables is .542, .557, .569, .569, .573, of policy notices .906, .907, .909, .908, .906, of lay legal questions .385 to .383.
    /// </summary>
    private const double NeighbourShare = 0.05;

    /// <summary>Clauses before and after that count; with four and eight policy notices lose .001 to .002.</summary>
    private const int Neighbours = 2;

    /// <summary>
    /// Of the mean score of the others' best. At 0, 0.2, 0.3, 0.4 and 0.5 nDCG@10 of lay legal questions is .362, .381, .383, .385, .385, of questions on
    /// dates and tables .569, .583, .574, .569, .565; of policy notices .908 to .909.
    /// </summary>
    private const double WorkShare = 0.2;

    /// <summary>Other parts of the work that count; fewer than these count as if the rest said nothing, so that two pages of one name are no work yet.</summary>
    private const int Parts = 10;

    /// <summary>The same passages with what the others add to their score, in no particular order.</summary>
    public static IEnumerable<RankedPassage> Rescore(IReadOnlyCollection<RankedPassage> passages)
    {
        foreach (var work in passages.GroupBy(passage => WorkOf(passage.Card.Title), StringComparer.Ordinal))
        {
            var documents = work.GroupBy(passage => passage.Card.Id, StringComparer.Ordinal).ToList();
            var best = documents.Select(document => document.Max(passage => passage.Score)).OrderDescending().Take(Parts + 1).ToList();
            foreach (var document in documents)
                foreach (var passage in Rescore([.. document], best))
                    yield return passage;
        }
    }

    /// <summary>The title without the number of an article at its end.</summary>
    public static string WorkOf(string title)
    {
        var start = title.EndsWith('条') ? title.LastIndexOf('第') : -1;
        return start > 0 && title.AsSpan(start + 1, title.Length - start - 2).IndexOfAnyExcept("〇零一二三四五六七八九十百千0123456789") < 0 ? title[..start] : title;
    }

    /// <param name="document">Passages of one document.</param>
    /// <param name="best">Scores of the best documents of its work, highest first; this one's may be among them.</param>
    private static IEnumerable<RankedPassage> Rescore(List<RankedPassage> document, List<double> best)
    {
        var scores = document.ToDictionary(passage => passage.Passage.Ordinal, passage => passage.Score);
        var own = best.IndexOf(scores.Values.Max());
        var others = best.Where((_, i) => i != own).Take(Parts).Sum() / Parts * WorkShare;
        foreach (var passage in document)
        {
            var near = NeighbourShare * Enumerable.Range(1, Neighbours).Sum(step => (ScoreAt(passage, step) + ScoreAt(passage, -step)) / step);
            yield return passage with { Score = passage.Score + others + near, Parts = [.. passage.Parts, ("同书", others), ("邻段", near)] };
        }

        double ScoreAt(RankedPassage passage, int step) => scores.GetValueOrDefault(passage.Passage.Ordinal + step);
    }
}
