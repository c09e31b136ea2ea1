using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Cuts a passage into sentences: at 。！？； and line ends, never inside brackets or title marks.</summary>
internal static class SentenceCutter
{
    /// <summary>A bracket that does not close within this many characters was opened by mistake (text was lost) and holds nothing together.</summary>
    private const int FarthestClose = 80;

    public static IReadOnlyList<TextSpan> Cut(string text)
    {
        var spans = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Closing(text[i]) is { } close && text.IndexOf(close, i, Math.Min(FarthestClose, text.Length - i)) is >= 0 and var end)
            {
                i = end;
                continue;
            }

            if (!Ends(text, i))
                continue;
            while (i + 1 < text.Length && text[i + 1] is '”' or '"' or '」' or '’' or ')' or '）' or '。' or '！' or '？')
                i++;
            Add(spans, text, start, i + 1);
            start = i + 1;
        }

        Add(spans, text, start, text.Length);
        return spans;
    }

    private static bool Ends(string text, int i) => text[i] is '。' or '！' or '？' or '；' or '\n' or ';' or '!' or '?';

    private static char? Closing(char open) => open switch
    {
        '（' => '）',
        '(' => ')',
        '《' => '》',
        '〔' => '〕',
        _ => null,
    };

    private static void Add(List<TextSpan> spans, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            spans.Add(TextSpan.FromBounds(start, end));
    }
}
