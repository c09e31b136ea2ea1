using System.Text.RegularExpressions;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>Numbered levels of a text, ranges (1～3级, 一至四级) taken apart.</summary>
internal static partial class LevelReader
{
    private const int Most = 20;

    /// <param name="folded">Through <see cref="CharacterFolder"/>.</param>
    public static IReadOnlyList<Level> Read(string folded)
    {
        var levels = new List<Level>();
        foreach (Match match in Pattern().Matches(folded))
        {
            var last = ValueOf(match.Groups["to"].Value);
            var first = match.Groups["from"].Success ? ValueOf(match.Groups["from"].Value) : last;
            for (var value = first; value <= last && value - first < Most; value++)
                levels.Add(new Level(match.Groups["kind"].Value, value, value == last ? match.Groups["to"].Value + match.Groups["kind"].Value : value + match.Groups["kind"].Value));
        }

        return levels;
    }

    private static int ValueOf(string written) =>
        written.Length == 1 && char.IsAsciiLetter(written[0]) ? char.ToUpperInvariant(written[0]) - 'A' + 1
        : ChineseNumeral.TryReadAt(written, 0, out var value, out _) ? (int)value : 0;

    [GeneratedRegex("(?:(?<from>[0-9]{1,2}|[一二三四五六七八九十])(?:[~～—-]|至|到|、|级至|级、))?(?<to>[0-9]{1,2}|[一二三四五六七八九十]|[a-eA-E])(?<kind>等功|等奖|级|类|档)(?!别|似|型)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
