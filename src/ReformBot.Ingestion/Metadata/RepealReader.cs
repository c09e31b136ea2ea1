using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>《…》（文号）同时废止: every document named in the sentence before the word that ends it.</summary>
internal static class RepealReader
{
    private static readonly string[] Words = ["废止", "停止执行", "不再执行", "同时失效"];

    /// <summary>A clause that ends thirty documents at once has about this many characters.</summary>
    private const int LongestSentence = 2000;

    public static IReadOnlyList<MetaFact<Repeal>> Read(MetaLines lines)
    {
        var text = lines.Text.Text;
        var repeals = new List<MetaFact<Repeal>>();
        var from = 0;
        // Where each word stands next: a word that is absent is looked for once, not once per clause.
        var next = Array.ConvertAll(Words, word => Find(text, word, 0));
        while (next.Min() is var end && end < text.Length)
        {
            ReadSentence(text, Math.Max(from, SentenceStart(text, end)), end, repeals);
            from = end + 2;
            for (var i = 0; i < Words.Length; i++)
                next[i] = next[i] < from ? Find(text, Words[i], from) : next[i];
        }

        return repeals;
    }

    private static int Find(string text, string word, int from) =>
        text.IndexOf(word, from, StringComparison.Ordinal) is >= 0 and var at ? at : text.Length;

    private static int SentenceStart(string text, int end)
    {
        var from = Math.Max(0, end - LongestSentence);
        return from + text.AsSpan(from, end - from).LastIndexOfAny('。', '；', '\n') + 1;
    }

    private static void ReadSentence(string text, int start, int end, List<MetaFact<Repeal>> repeals)
    {
        // Names given as the reason stand before the document's own clause: 根据《…》，《…》同时废止.
        for (var at = text.IndexOf('《', start, end - start); at >= 0 && at < end;)
        {
            var close = Close(text, at, end);
            if (close < 0)
                return;
            if (!IsReason(text, start, at) && ReadOne(text, at, close, end) is var repeal && !repeals.Exists(r => r.Value == repeal.Value))
                repeals.Add(repeal);
            at = close + 1 < end ? text.IndexOf('《', close + 1, end - close - 1) : -1;
        }
    }

    private static bool IsReason(string text, int start, int open)
    {
        var before = text.AsSpan(start, open - start);
        return before.EndsWith("根据") || before.EndsWith("依据") || before.EndsWith("按照") || before.EndsWith("依照");
    }

    private static MetaFact<Repeal> ReadOne(string text, int open, int close, int end)
    {
        var title = text[(open + 1)..close];
        var last = close + 1;
        DocumentNumber? number = null;
        if (last < end && text[last] is '（' or '(' && text.IndexOfAny(['）', ')'], last) is > 0 and var bracket)
        {
            // The number has brackets of its own in some prints: （某发（2000）8号）.
            var next = text.IndexOf('《', last);
            var until = Math.Min(end, next < 0 ? end : next);
            if (DocumentNumber.FindAll(text[last..until]) is [var mention, ..])
                (number, last) = (mention.Number, Math.Min(until, last + mention.Span.End + 1));
            else
                last = bracket < until ? bracket + 1 : last;
        }

        return new MetaFact<Repeal>(new Repeal(title, number), TextSpan.FromBounds(open, last));
    }

    /// <summary>The 》 that closes the 《 at <paramref name="open"/>, with names inside names.</summary>
    private static int Close(string text, int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            if (text[i] == '《')
                depth++;
            else if (text[i] == '》' && --depth == 0)
                return i;
        }

        return -1;
    }
}
