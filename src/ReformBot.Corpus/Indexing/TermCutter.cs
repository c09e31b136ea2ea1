using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Indexing;

/// <summary>
/// Text to terms: every two neighbouring Han characters (bigrams need no dictionary and never miss a word), and runs of letters and
/// digits whole, with the signs that hold a name together (1+3, 1+4+8+n, 98.9%). Every engine and every query uses this cutter.
/// </summary>
public static class TermCutter
{
    /// <summary>Terms in the order of the text. A Han character without a Han neighbour is a term by itself.</summary>
    public static IEnumerable<Term> Cut(string text)
    {
        var scanner = new TermScanner(CharacterFolder.Fold(text));
        while (scanner.MoveNext())
            yield return new Term(scanner.Value(), scanner.Start, scanner.Length);
    }
}
