using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Structure;

/// <summary>The heading at the beginning of a labelled piece: the whole of it, its first short sentence, or the words before a colon.</summary>
internal static class RunInHeading
{
    /// <summary>一是坚持“创优环境”,让产业工人政治上更有地位。 has 25 characters; twice that is a sentence of its own.</summary>
    private const int Longest = 50;

    /// <summary>A heading before a colon, or the name of an article (载体建设。), is a noun.</summary>
    private const int LongestName = 12;

    /// <summary>Length of the heading in <paramref name="text"/>, its mark not counted; 0 when there is none.</summary>
    public static int Length(ReadOnlySpan<char> text, ClauseLevel level)
    {
        var end = text.IndexOfAny("。：；:;");
        if (end < 0)
            return text.Length <= Longest + 10 ? text.Length : 0;
        var isLast = end == text.Length - 1;
        return text[end] switch
        {
            '。' when isLast => end <= Longest && level != ClauseLevel.Article ? end : 0,
            '。' => end <= (level == ClauseLevel.Article ? LongestName : Longest) ? end : 0,
            '：' or ':' when !isLast => end <= LongestName && CharacterKinds.IsHan(text[0]) ? end : 0,
            _ => 0,
        };
    }
}
