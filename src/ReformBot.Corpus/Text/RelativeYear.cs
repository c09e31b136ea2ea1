namespace ReformBot.Corpus.Text;

/// <summary>今年, 去年: a year that only a given day tells.</summary>
/// <param name="Word">As it stands in the text, folded.</param>
public sealed record RelativeYear(string Word, int Year)
{
    private static readonly (string Word, int Years)[] Words =
        [("大前年", -3), ("今年", 0), ("本年", 0), ("去年", -1), ("上年", -1), ("前年", -2), ("明年", 1), ("后年", 2)];

    /// <summary>The character before makes it part of another word: 以上年限, 以前年度, 三年之后年审, 过去年份, 日本年金, 证明年龄.</summary>
    private const string Before = "以之过日基成证说声文表最早提目先届期";

    /// <summary>And so does the one behind: 上年龄, 前年限, 后年满, 明年限, 本年级.</summary>
    private const string Behind = "龄限级满检审金份均薪";

    /// <summary>All that stand in a text, in its order.</summary>
    public static IReadOnlyList<RelativeYear> FindAll(string text, DateOnly today)
    {
        List<RelativeYear>? found = null;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (At(text, i, today) is not { } year)
                continue;
            (found ??= []).Add(year);
            i += year.Word.Length - 1;
        }

        return found ?? (IReadOnlyList<RelativeYear>)[];
    }

    /// <summary>The one that begins exactly there, or null.</summary>
    internal static RelativeYear? At(string text, int start, DateOnly today)
    {
        foreach (var (word, years) in Words)
        {
            if (Stands(text, start, word) && !IsPartOfWord(text, start, word))
                return new RelativeYear(word, today.Year + years);
        }

        return null;
    }

    private static bool Stands(string text, int start, string word)
    {
        if (start + word.Length > text.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (CharacterFolder.Fold(text[start + i]) != word[i])
                return false;
        }

        return true;
    }

    /// <summary>今年 is part of nothing else, and 今年满 is said of people.</summary>
    private static bool IsPartOfWord(string text, int start, string word) => word != "今年" && (
        (start > 0 && Before.Contains(CharacterFolder.Fold(text[start - 1]), StringComparison.Ordinal))
        || (start + word.Length < text.Length && Behind.Contains(CharacterFolder.Fold(text[start + word.Length]), StringComparison.Ordinal)));
}
