using System.Reflection;
using System.Text;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>
/// Brings two wordings of one thing to the same characters: widths, scripts, white space and the forms of wordings.tsv. Structure stays:
/// 。 ends a sentence, ； a part of it, ， and ： a clause, 、 an item.
/// </summary>
internal static class Wordings
{
    private static readonly Dictionary<string, string> Canonical = Load();

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CanonicalOf = Canonical.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Canonical.Keys.Max(form => form.Length);

    private static readonly bool[] Starts = StartsOf(Canonical.Keys);

    public static string Of(string text)
    {
        var plain = Readings.Of(Plain(text));
        var words = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length;)
        {
            var length = Starts[plain[i]] && !IsOfNumber(plain, i) ? LongestAt(plain, i) : 0;
            if (length == 0)
                words.Append(plain[i++]);
            else
                words.Append(CanonicalOf[plain.AsSpan(i, length)]);
            i += length;
        }

        return words.Replace("给予给予", "给予").Replace("不予给予", "不予").Replace("不给予", "不予").ToString();
    }

    /// <summary>Which characters begin a word of a table; most of a text is passed over with one look.</summary>
    public static bool[] StartsOf(IEnumerable<string> words)
    {
        var starts = new bool[char.MaxValue + 1];
        foreach (var word in words)
            starts[word[0]] = true;
        return starts;
    }

    /// <summary>Folded, without white space; the signs that folding would make one (， and 、) stay apart.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (Sign(text, i) is { } sign)
                plain.Append(sign);
            else if (!char.IsWhiteSpace(text[i]) && !(text[i] is ',' or '，' && IsBetweenDigits(text, i)))
                plain.Append(CharacterFolder.Fold(text[i]));
        }

        return plain.ToString();
    }

    private static char? Sign(string text, int i) => text[i] switch
    {
        '\n' or '。' or '！' or '？' or '!' or '?' => '。',
        '；' or ';' => '；',
        '，' or ',' or '|' => IsBetweenDigits(text, i) ? null : '，',
        '：' or ':' => '：',
        '、' => '、',
        _ => null,
    };

    /// <summary>3,625,000: three digits follow the comma that parts thousands.</summary>
    private static bool IsBetweenDigits(string text, int i) =>
        i > 0 && i + 3 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]) && char.IsDigit(text[i + 2]) && char.IsDigit(text[i + 3])
        && (i + 4 >= text.Length || !char.IsDigit(text[i + 4]));

    /// <summary>两年补贴 is no 年补贴, and A、B、C三级 counts grades.</summary>
    private static bool IsOfNumber(string text, int at) =>
        at > 0 && IsCountOfGrades(text, at) || at > 0 && text[at] is '年' or '月' or '日' && (char.IsAsciiDigit(text[at - 1]) || "一二两三四五六七八九十半个每".Contains(text[at - 1], StringComparison.Ordinal));

    private static bool IsCountOfGrades(string text, int at) =>
        at + 1 < text.Length && text[at + 1] == '级' && (at + 2 == text.Length || text[at + 2] != '工') && text[at] is '三' or '四' or '五' && (char.IsAsciiLetter(text[at - 1]) || text[at - 1] is '分' or '共' || at > 1 && text[at - 1] == '为' && text[at - 2] == '分');

    private static int LongestAt(string text, int start)
    {
        for (var length = Math.Min(Longest, text.Length - start); length > 0; length--)
        {
            if (CanonicalOf.ContainsKey(text.AsSpan(start, length)))
                return length;
        }

        return 0;
    }

    private static Dictionary<string, string> Load()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows("wordings.tsv"))
        {
            // The canonical word stands for itself, so that no shorter form is found inside it.
            foreach (var form in row[1].Split("; ", StringSplitOptions.RemoveEmptyEntries).Append(row[0]))
                words[CharacterFolder.Fold(form)] = CharacterFolder.Fold(row[0]);
        }

        return words;
    }

    public static IEnumerable<string[]> Rows(string file) =>
        TsvFile.Read(Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Citations." + file)!);
}
