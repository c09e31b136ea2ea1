using System.Text;

namespace ReformBot.Answering.Writing;

/// <summary>
/// A draft as it streams in → its sentences, each as soon as its end is certain: behind 。！？； with the quotation marks and citation tokens that
/// follow, or at a line end; never inside quotation or title marks. What a model thinks aloud before it answers is left out.
/// </summary>
/// <param name="longest">UTF-16 units; what comes beyond is not read.</param>
internal sealed class DraftReader(int longest)
{
    /// <summary>A bracket or quotation that holds this much and is still open was opened by mistake.</summary>
    private const int FarthestClose = 240;

    private const string ThoughtOpens = "<think>";
    private const string ThoughtCloses = "</think>";

    private readonly StringBuilder raw = new();
    private string pending = "";

    /// <summary>The beginning, while it may still be a thought; null once the draft itself has begun.</summary>
    private string? beginning = "";

    /// <summary>All that was read.</summary>
    public string Raw => raw.ToString();

    /// <summary>The draft is longer than allowed; its last sentence is not whole.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The text without what was thought aloud before it.</summary>
    public static string SaidIn(string text)
    {
        var reader = new DraftReader(text.Length);
        _ = reader.Read(text);
        _ = reader.Rest(isWhole: true);
        return reader.Raw;
    }

    /// <summary>The next characters → sentences that are now whole; those without text are left out.</summary>
    public IEnumerable<ModelSentence> Read(string text)
    {
        text = WithoutThoughts(text);
        var room = longest - raw.Length;
        if (text.Length > room)
            (text, IsFull) = (text[..room], true);
        raw.Append(text);
        pending += text;
        return Cut(isLast: false);
    }

    /// <summary>What is left when nothing more comes; nothing when the draft was cut off.</summary>
    /// <param name="isWhole">False when the model was cut off: the last sentence is then not read.</param>
    public IEnumerable<ModelSentence> Rest(bool isWhole)
    {
        if (beginning is { } started && !started.TrimStart().StartsWith(ThoughtOpens, StringComparison.Ordinal))
        {
            raw.Append(started);
            pending += started;
        }

        beginning = null;
        return Cut(isLast: isWhole && !IsFull);
    }

    /// <summary>Some models write &lt;think&gt;…&lt;/think&gt; into the text itself, before the answer and nowhere else.</summary>
    private string WithoutThoughts(string text)
    {
        if (beginning is null)
            return text;
        beginning += text;
        var begun = beginning.TrimStart();
        if (begun.StartsWith(ThoughtOpens, StringComparison.Ordinal))
        {
            var end = begun.IndexOf(ThoughtCloses, StringComparison.Ordinal);
            if (end < 0)
                return "";
            begun = begun[(end + ThoughtCloses.Length)..];
        }
        else if (ThoughtOpens.StartsWith(begun, StringComparison.Ordinal))
        {
            return "";
        }

        beginning = null;
        return begun;
    }

    private List<ModelSentence> Cut(bool isLast)
    {
        var sentences = new List<ModelSentence>();
        while (EndOfFirst(pending, isLast) is { } end)
        {
            if (ModelSentence.Parse(pending[..end]) is { Text.Length: > 0 } sentence)
                sentences.Add(sentence);
            pending = pending[end..];
        }

        return sentences;
    }

    private static int? EndOfFirst(string text, bool isLast)
    {
        var open = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                return i + 1;
            open = Math.Max(0, open + (IsOpening(text[i]) ? 1 : IsClosing(text[i]) ? -1 : 0));
            var closesSentence = IsClosing(text[i]) && i > 0 && IsEnd(text[i - 1]);
            if ((IsEnd(text[i]) || closesSentence) && (open == 0 || i > FarthestClose))
                return EndWithWhatFollows(text, i + 1, isLast);
        }

        return isLast && text.Length > 0 ? text.Length : null;
    }

    /// <summary>Closing marks and tokens behind the end belong to the sentence; null while more of them may come.</summary>
    private static int? EndWithWhatFollows(string text, int end, bool isLast)
    {
        while (end < text.Length)
        {
            if (IsEnd(text[end]) || IsClosing(text[end]) || text[end] == ' ')
                end++;
            else if (ModelSentence.TokenAt(text, end) is { } token)
                end = token;
            else
                return ModelSentence.MayBecomeToken(text, end) && !isLast ? null : end;
        }

        return isLast ? end : null;
    }

    private static bool IsEnd(char character) => character is '。' or '！' or '？' or '；' or '!' or '?' or ';';

    private static bool IsOpening(char character) => character is '《' or '〈' or '“' or '「' or '『' or '（' or '(';

    private static bool IsClosing(char character) => character is '》' or '〉' or '”' or '」' or '』' or '）' or ')';
}
