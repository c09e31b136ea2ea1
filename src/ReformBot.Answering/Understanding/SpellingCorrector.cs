using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Scopes;

namespace ReformBot.Answering.Understanding;

/// <summary>
/// Mends sound-alike typing (高油 → 高邮, 以工代讯 → 以工代训) against the library's own vocabulary: a character is doubted only when no passage
/// holds it beside either neighbour, and replaced only by a sound-alike that makes a pair that passages do hold. What is common Chinese is spelt right,
/// whether passages hold it or not (<see cref="CommonWords"/>): people ask in words that no document has.
/// </summary>
internal sealed class SpellingCorrector(IPassageIndex index)
{
    /// <summary>Questions are short; a longer text is pasted, not typed, and is left alone.</summary>
    private const int LongestMended = 120;

    /// <summary>A place name or a word of the lexicon beats any count of pairs.</summary>
    private const int WordScore = 1_000_000;

    /// <summary>…and a long word of the lexicon a common word, too: 招集人 is 召集人, though 招集 is a word.</summary>
    private const int LongWord = 3;

    public async ValueTask<(string Text, IReadOnlyList<(string Typed, string Read)> Corrections)> MendAsync(string text, CancellationToken cancellationToken)
    {
        var corrections = new List<(string Typed, string Read)>();
        if (text.Length > LongestMended)
            return (text, corrections);

        var known = await KnownAsync(text, cancellationToken);
        var characters = text.ToCharArray();
        // Words first: of 津帖 the second character is wrong, though the first is as doubtful.
        foreach (var least in new[] { WordScore, 1 })
        {
            var safe = Protected(new string(characters));
            for (var i = 0; i < characters.Length; i++)
            {
                if (safe[i] || !IsDoubtful(text, i, known) || least < WordScore && IsCommon(text, i) || await BestAsync(characters, i, least, cancellationToken) is not { } mended)
                    continue;
                corrections.Add((Around(characters, i), Around(characters, i, mended)));
                characters[i] = mended;
            }
        }

        return (new string(characters), corrections);
    }

    /// <summary>Numerals and the words that count with them stand beside any word: no passage needs to hold the pair (哪三家一起, 各补).</summary>
    private const string Counting = "一二三四五六七八九十百千万亿两几各每";

    /// <summary>What stands beside a particle alone says nothing: 的钱 need stand in no passage.</summary>
    private const string Particles = "的了着过呢吗吧啊是在有和跟与及或就都也还又很";

    /// <summary>不 and the like make a word with anything (不交): nobody types them for another.</summary>
    private const string Grammatical = "不没要会能可的了就也都还再";

    private static bool IsHan(char character) => character is >= '\u3400' and <= '\u9fff';

    /// <summary>Names of places, words of the lexicon and wordings of questions are spelt right, whatever the library holds.</summary>
    private static bool[] Protected(string text)
    {
        var safe = new bool[text.Length];
        foreach (var mention in RegionCatalog.Default.FindAll(text))
            safe.AsSpan(mention.Span.Start, mention.Span.Length).Fill(true);
        for (var i = 0; i < text.Length; i++)
        {
            var length = Math.Max(Lexicon.Default.LongestAt(text, i), WordStripper.Default.FillerAt(text, i));
            safe.AsSpan(i, Math.Max(length, MeasureReader.WordAt(text, i))).Fill(true);
        }

        foreach (var span in QualifierFamily.All.SelectMany(family => family.FormsIn(text)))
            safe.AsSpan(span.Start, span.Length).Fill(true);
        foreach (var wording in WantedReader.Read(text).Select(rule => rule.Wording))
            for (var at = text.IndexOf(wording, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wording, at + wording.Length, StringComparison.Ordinal))
                safe.AsSpan(at, wording.Length).Fill(true);
        return safe;
    }

    private static bool IsDoubtful(string text, int i, HashSet<string> known)
    {
        if (!IsHan(text[i]) || Counting.Contains(text[i], StringComparison.Ordinal) || Grammatical.Contains(text[i], StringComparison.Ordinal))
            return false;
        var left = i > 0 && IsHan(text[i - 1]);
        var right = i + 1 < text.Length && IsHan(text[i + 1]);
        var beside = (left && !Particles.Contains(text[i - 1], StringComparison.Ordinal)) || (right && !Particles.Contains(text[i + 1], StringComparison.Ordinal));
        return beside && !(left && known.Contains(text.Substring(i - 1, 2))) && !(right && known.Contains(text.Substring(i, 2)));
    }

    /// <summary>Only a word of the lexicon or a place speaks against such a character.</summary>
    private static bool IsCommon(string text, int i) => CommonWords.Default.Value.IsWord(text[i]) || CommonWords.Default.Value.IsInWord(text, i);

    private static string Around(char[] characters, int i, char? replacement = null)
    {
        var start = Math.Max(0, i - 1);
        var end = i > 0 ? i + 1 : Math.Min(characters.Length, i + 2);
        var copy = characters[start..end];
        if (replacement is { } character)
            copy[i - start] = character;
        return new string(copy);
    }

    private async ValueTask<HashSet<string>> KnownAsync(string text, CancellationToken cancellationToken)
    {
        var pairs = Enumerable.Range(0, Math.Max(0, text.Length - 1))
            .Where(i => IsHan(text[i]) && IsHan(text[i + 1]))
            .Select(i => text.Substring(i, 2)).Distinct().ToList();
        var counts = await index.CountsAsync(pairs, cancellationToken);
        return [.. pairs.Where((_, i) => counts[i] > 0)];
    }

    /// <summary>The sound-alike whose pairs occur most; a place name or a word of the lexicon beats any count. Null when none scores the least.</summary>
    private async ValueTask<char?> BestAsync(char[] characters, int i, int least, CancellationToken cancellationToken)
    {
        var candidates = Pinyin.Default.Value.SoundAlikes(characters[i]).ToList();
        var pairs = candidates.SelectMany(candidate => PairsWith(characters, i, candidate)).Distinct().ToList();
        var counts = await index.CountsAsync(pairs, cancellationToken);
        var countOf = pairs.Zip(counts).ToDictionary(pair => pair.First, pair => pair.Second);
        var best = candidates
            .Select(candidate => (candidate, Score: PairsWith(characters, i, candidate).Sum(pair => countOf[pair]) + (MakesWord(characters, i, candidate) ? WordScore : 0)))
            .OrderByDescending(scored => scored.Score).ThenBy(scored => scored.candidate)
            .FirstOrDefault();
        return best.Score >= least ? best.candidate : null;
    }

    private static IEnumerable<string> PairsWith(char[] characters, int i, char candidate)
    {
        if (i > 0 && IsHan(characters[i - 1]))
            yield return $"{characters[i - 1]}{candidate}";
        if (i + 1 < characters.Length && IsHan(characters[i + 1]))
            yield return $"{candidate}{characters[i + 1]}";
    }

    private static bool MakesWord(char[] characters, int i, char candidate)
    {
        var copy = (char[])characters.Clone();
        copy[i] = candidate;
        var text = new string(copy);
        var isInWord = CommonWords.Default.Value.IsInWord(new string(characters), i);
        for (var start = Math.Max(0, i - 4); start <= i; start++)
        {
            if (Lexicon.Default.LongestAt(text, start) is var length && start + length > i && (!isInWord || length >= LongWord) && !(length == 2 && text[start + 1] == '了'))
                return true;
        }

        if (isInWord)
            return false;

        // A place that is spelt right keeps its characters: of 管河南 no 广河 is made.
        var spelt = RegionCatalog.Default.FindAll(new string(characters));
        return RegionCatalog.Default.FindAll(text).Any(mention => mention.Span.Length > 1 && mention.Span.Contains(i) && !spelt.Any(place => place.Span.Overlaps(mention.Span)));
    }
}
