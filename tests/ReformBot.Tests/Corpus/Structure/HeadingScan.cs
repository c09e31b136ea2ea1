using System.Text.RegularExpressions;
using ReformBot.Corpus.Structure;

namespace ReformBot.Tests.Corpus.Structure;

/// <summary>Numbered heading lines of a raw text, found line by line with patterns of its own: the measure, not the thing measured.</summary>
internal static partial class HeadingScan
{
    private static readonly (ClauseLevel Level, Regex Pattern)[] Families =
    [
        (ClauseLevel.Part, Part()), (ClauseLevel.Chapter, Chapter()), (ClauseLevel.Section, Section()), (ClauseLevel.Article, Article()),
        (ClauseLevel.Han, Han()), (ClauseLevel.HanInBrackets, HanInBrackets()), (ClauseLevel.Arabic, Arabic()), (ClauseLevel.ArabicInBrackets, ArabicInBrackets()),
        (ClauseLevel.Ordinal, Ordinal()), (ClauseLevel.Annex, Annex()),
    ];

    /// <summary>Where each label begins in the text, and its family.</summary>
    public static IEnumerable<(int At, ClauseLevel Level)> Find(string text)
    {
        foreach (Match line in Line().Matches(text))
        {
            var content = line.Groups[1];
            foreach (var (level, pattern) in Families)
            {
                if (!pattern.IsMatch(content.Value))
                    continue;
                yield return (content.Index, level);
                break;
            }
        }
    }

    [GeneratedRegex(@"^(?:SOURCE.*|[\s　#\-]*(\S.*))$", RegexOptions.Multiline, 1000)]
    private static partial Regex Line();

    [GeneratedRegex("^第[一二三四五六七八九十百零]+编", RegexOptions.None, 1000)]
    private static partial Regex Part();

    [GeneratedRegex("^第[一二三四五六七八九十百零]+章", RegexOptions.None, 1000)]
    private static partial Regex Chapter();

    [GeneratedRegex("^第[一二三四五六七八九十百零]+节", RegexOptions.None, 1000)]
    private static partial Regex Section();

    [GeneratedRegex("^第[一二三四五六七八九十百零]+条[ 　]", RegexOptions.None, 1000)]
    private static partial Regex Article();

    [GeneratedRegex("^[一二三四五六七八九十]+(?:、|$)", RegexOptions.None, 1000)]
    private static partial Regex Han();

    [GeneratedRegex("^[（(][一二三四五六七八九十]+[）)]", RegexOptions.None, 1000)]
    private static partial Regex HanInBrackets();

    [GeneratedRegex(@"^\d{1,2}(?:、|[.．](?:\D|\d{4}年))", RegexOptions.None, 1000)]
    private static partial Regex Arabic();

    [GeneratedRegex(@"^[（(]\d{1,2}[）)]", RegexOptions.None, 1000)]
    private static partial Regex ArabicInBrackets();

    [GeneratedRegex("^[一二三四五六]是", RegexOptions.None, 1000)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^附[件表]\s*(?:\d*$|[:：])", RegexOptions.None, 1000)]
    private static partial Regex Annex();
}
