using System.Reflection;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>Puts everyday speech into standard words and takes question words and fillers out of what is searched.</summary>
internal sealed class WordStripper
{
    private readonly Dictionary<string, string> colloquial;
    private readonly HashSet<string> fillers;
    private readonly HashSet<string> wholeWords;
    private readonly int longestColloquial;
    private readonly int longestFiller;

    private WordStripper()
    {
        using var words = Open("colloquial.tsv");
        colloquial = TsvFile.Read(words).DistinctBy(row => CharacterFolder.Fold(row[0])).ToDictionary(row => CharacterFolder.Fold(row[0]), row => row[1], StringComparer.Ordinal);
        using var list = Open("fillers.txt");
        fillers = TsvFile.Read(list).Select(row => CharacterFolder.Fold(row[0])).ToHashSet(StringComparer.Ordinal);
        using var whole = Open("whole-words.txt");
        wholeWords = TsvFile.Read(whole).Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        longestColloquial = colloquial.Keys.Max(key => key.Length);
        longestFiller = fillers.Max(word => word.Length);
    }

    public static WordStripper Default { get; } = new();

    /// <summary>Dialect and slang in standard words: 几多 → 多少, 咋 → 怎么.</summary>
    public string Standardise(string folded)
    {
        var result = new System.Text.StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length;)
        {
            var length = Math.Min(longestColloquial, folded.Length - i);
            while (length > 0 && !colloquial.ContainsKey(folded.Substring(i, length)))
                length--;
            result.Append(length == 0 ? folded[i] : colloquial[folded.Substring(i, length)]);
            i += Math.Max(1, length);
        }

        return result.ToString();
    }

    /// <summary>Length of the longest filler that begins here; 0 when none does.</summary>
    public int FillerAt(string text, int start)
    {
        for (var length = Math.Min(longestFiller, text.Length - start); length > 0; length--)
        {
            if (fillers.Contains(text.Substring(start, length)))
                return length;
        }

        return 0;
    }

    /// <summary>True when a word of two characters begins at <paramref name="start"/> (技能, 开办).</summary>
    public bool IsWholeWord(string text, int start) => start >= 0 && start + 2 <= text.Length && wholeWords.Contains(text.Substring(start, 2));

    /// <summary>True when the character belongs to such a word: 能 in 技能 is no filler.</summary>
    public bool IsPartOfWord(string text, int i) => IsWholeWord(text, i - 1) || IsWholeWord(text, i);

    private static Stream Open(string file) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Understanding." + file)!;
}
