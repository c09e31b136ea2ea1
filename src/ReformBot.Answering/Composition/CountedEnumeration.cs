using System.Text.RegularExpressions;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>A sentence that names so many things and then counts them (茶叶、咖啡…绿色能源八大产业), where the question asks which they are.</summary>
internal sealed partial class CountedEnumeration
{
    /// <summary>What such a sentence is worth before others that speak of the same: a factor of its score.</summary>
    public const double Factor = 1.5;

    private const int LongestItem = 8;

    private readonly List<(string Words, int Count)> asked = [];

    /// <param name="question">Folded, like the sentences.</param>
    public CountedEnumeration(string question)
    {
        foreach (Match counted in Counted().Matches(question))
        {
            if (ChineseNumeral.TryReadAt(counted.Groups["count"].Value, 0, out var count, out _))
                asked.Add((counted.Value, (int)count));
        }
    }

    public bool IsIn(string sentence)
    {
        foreach (var (words, count) in asked)
        {
            for (var at = sentence.IndexOf(words, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(words, at + 1, StringComparison.Ordinal))
            {
                // Items are short: 推动茶叶,咖啡,…,绿色能源八大产业. The folder makes one comma of both.
                var clause = sentence[(sentence.LastIndexOfAny([';', ':', '.'], at) + 1)..at];
                var items = clause.Split(',');
                if (items.Length >= count && items[^(count - 1)..].All(item => item.Length is > 0 and <= LongestItem) || clause.Count(character => character == '"') == 2 * count)
                    return true;
            }
        }

        return false;
    }

    /// <summary>八大产业, 四个工程: the number, what it counts by, and two characters of the thing.</summary>
    [GeneratedRegex("(?<count>[两二三四五六七八九十]|十[一二三四五六])(大|个|项|类|种|条|支|张)[\u4e00-\u9fff]{2}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();
}
