using System.Collections.Immutable;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>Question text → the concepts it speaks of: quoted names, words of the lexicon, numbers and signs, and pairs of characters for the rest.</summary>
internal static class ConceptReader
{
    /// <param name="text">Folded, in standard words, spelling mended.</param>
    /// <param name="skip">Spans that are no concepts of their own: places.</param>
    /// <param name="share">1 for the question itself, less for earlier turns.</param>
    public static IReadOnlyList<Concept> Read(string text, IReadOnlyList<TextSpan> skip, double share)
    {
        var concepts = new List<Concept>();
        var runStart = 0;
        var i = 0;
        while (i < text.Length)
        {
            var (length, concept) = At(text, i, skip, share);
            if (length == 0)
            {
                i++;
                continue;
            }

            AddPairs(concepts, text[runStart..i], share);
            if (concept is not null)
                concepts.Add(concept);
            i += length;
            runStart = i;
        }

        AddPairs(concepts, text[runStart..], share);
        return [.. concepts.DistinctBy(concept => concept.Surface)];
    }

    /// <summary>Length 0: a plain character that joins the run; null with a length: a boundary.</summary>
    private static (int Length, Concept? Concept) At(string text, int i, IReadOnlyList<TextSpan> skip, double share)
    {
        foreach (var span in skip)
        {
            if (span.Start == i && span.Length > 0)
                return (span.Length, null);
        }

        if (Quoted(text, i) is { } quoted)
            return (quoted.Length + 2, Named(quoted, share));
        if (Figure(text, i) is { } figure)
            return (figure.Length, new Concept(text.Substring(i, figure.Length), figure.Forms, share) { IsNamed = true });
        if (IsWord(text[i]))
        {
            var end = i;
            while (end < text.Length && (IsWord(text[end]) || text[end] is '+' or '.' && end + 1 < text.Length && IsWord(text[end + 1])))
                end++;
            return (end - i, Named(text[i..end], share));
        }

        var word = Lexicon.Default.LongestAt(text, i);
        var filler = WordStripper.Default.FillerAt(text, i);
        // 开办了: 办 belongs to 开办, not to the everyday 办了.
        if (word == 2 && text[i + 1] == '了' && WordStripper.Default.IsWholeWord(text, i - 1))
            return (0, null);
        if (word > 0 && word >= filler)
            return (word, Named(text.Substring(i, word), share));
        if (filler > 1 || filler == 1 && !WordStripper.Default.IsPartOfWord(text, i))
            return (filler, null);
        return IsHan(text[i]) ? (0, null) : (1, null);
    }

    /// <summary>What stands in quotation marks or title marks, when it is short enough to be a name.</summary>
    private static string? Quoted(string text, int i)
    {
        if (text[i] is not ('"' or '《'))
            return null;
        var end = text.IndexOf(text[i] == '《' ? '》' : '"', i + 1);
        return end - i is > 1 and <= 24 ? text[(i + 1)..end] : null;
    }

    /// <summary>A number with its unit, in digits and in characters: 三年 is 3年 is 三年. One alone (一个) says nothing.</summary>
    private static (int Length, ImmutableArray<Alternative> Forms)? Figure(string text, int i)
    {
        if (!ChineseNumeral.TryReadAt(text, i, out var value, out var length) || value <= 1 || value != Math.Truncate(value) || value > 100_000_000)
            return null;
        var rest = text.AsSpan(i + length);
        var unit = rest.StartsWith("个月") ? "个月" : rest.Length > 0 && "年月天日元人名家级次分岁%".Contains(rest[0], StringComparison.Ordinal) ? rest[..1].ToString() : "";
        if (unit.Length == 0 && text.AsSpan(i, length).IndexOfAnyExceptInRange('0', '9') >= 0)
            return null;
        var number = (long)value;
        string[] forms = [text.Substring(i, length) + unit, number + unit, ChineseNumeral.Write(number) + unit, .. number % 10000 == 0 ? [number / 10000 + "万" + unit] : Array.Empty<string>()];
        return (length + unit.Length, [.. forms.Distinct().Select(form => new Alternative(form, 1))]);
    }

    private static Concept Named(string surface, double share) =>
        new(surface, Lexicon.Default.AlternativesOf(surface), share) { IsNamed = true };

    private static void AddPairs(List<Concept> concepts, string run, double share)
    {
        if (run.Length == 1)
            concepts.Add(Plain(run, share));
        for (var i = 0; i + 1 < run.Length; i++)
            concepts.Add(Plain(run.Substring(i, 2), share));
    }

    private static Concept Plain(string surface, double share) => new(surface, [new Alternative(surface, 1)], share);

    private static bool IsHan(char character) => character is >= '\u3400' and <= '\u9fff';

    private static bool IsWord(char character) => character is >= 'a' and <= 'z' or >= '0' and <= '9';
}
