using System.Collections.Immutable;
using System.Reflection;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>Question text → <see cref="Measure"/>, by the words around 多少 or 几 (<c>measure-words.tsv</c>).</summary>
internal static class MeasureReader
{
    private const string Seams = ",;:.!?、";

    private static readonly string[] Reported = ["拿到了", "领到了", "享受了", "享受到", "参加了", "获得了", "得到了", "办了", "在领", "在享受", "拿到", "领到"];

    /// <summary>审完, 批下来: what stands before is done, no thing.</summary>
    private static readonly string[] Results = ["完", "掉", "查到", "拿到", "找到", "等到", "轮到", "下来", "起来", "出来", "上来", "下去", "上去", "出去", "进去", "回来", "过来", "过去"];

    private static readonly ImmutableArray<(string Word, MeasureWord Kind)> Words = Load();

    /// <summary>Null when the text does not ask with 多少 or 几.</summary>
    /// <param name="text">Folded, in standard words.</param>
    public static Measure? Read(string text)
    {
        text = text.Replace("\"", "", StringComparison.Ordinal);
        var (at, length) = Asking(text);
        if (at < 0)
            return null;
        var start = text.LastIndexOfAny([.. Seams], Math.Max(0, at - 1)) + 1;
        var end = text.AsSpan(at).IndexOfAny(Seams) is var seam && seam < 0 ? text.Length : at + seam;
        var lead = text[Math.Min(start, at)..at];
        var tail = text[(at + length)..end];
        var isShare = lead.EndsWith("百分之", StringComparison.Ordinal) || tail.StartsWith("分之", StringComparison.Ordinal) || tail.StartsWith('成') && !CommonWords.Default.Value.IsWord(tail, 0);
        lead = lead.EndsWith("百分之", StringComparison.Ordinal) ? lead[..^3] : lead;
        var counter = isShare ? "%" : Counters.At(tail);
        var (counted, rest) = Following(isShare ? tail.TrimStart('分', '之', '几', '成') : tail[counter.Length..]);
        var nouns = Nouns(lead);
        var isOfThings = Counters.IsOfThings(counter);
        return new Measure(counter, counted.Length > 1 ? counted : nouns.Head, isOfThings && counted.Length > 1)
        {
            Owner = PerUnit(lead) is { Length: > 1 } unit ? unit : counted.Length <= 1 ? nouns.Owner : lead.EndsWith('有') && Nouns(lead[..^1]).Head is { Length: > 0 } owner ? owner : Nouns(rest).Head,
            IsReported = isOfThings && (lead.EndsWith('了') && Counters.IsOfTakers(counter) || Array.Exists(Reported, word => tail.Contains(word, StringComparison.Ordinal))),
        };
    }

    /// <summary>Where things are named that every library would name if it spoke of them.</summary>
    public static IEnumerable<TextSpan> ThingsIn(string text) =>
        from word in Words
        where word.Kind == MeasureWord.Thing
        let at = text.IndexOf(word.Word, StringComparison.Ordinal)
        where at >= 0
        select new TextSpan(at, word.Word.Length);

    /// <summary>Length of the longest word of the table that begins here, one of a single character only before 多少, 几, 了, 过 or 到; 0 when there is none.</summary>
    public static int WordAt(string text, int i) =>
        Words.Where(word => text.AsSpan(i).StartsWith(word.Word) && (word.Word.Length > 1 || text.AsSpan(i + 1) is ['了' or '过' or '到' or '几', ..] || text.AsSpan(i + 1).StartsWith("多少"))).Select(word => word.Word.Length).DefaultIfEmpty(0).Max();

    private static (int At, int Length) Asking(string text)
    {
        var many = text.IndexOf("多少", StringComparison.Ordinal);
        if (many >= 0)
            return (many, 2);
        for (var few = text.IndexOf('几'); few >= 0; few = text.IndexOf('几', few + 1))
        {
            if (!WordStripper.Default.IsPartOfWord(text, few) && !(few > 0 && text[few - 1] == '哪'))
                return (few, 1);
        }

        return (-1, 0);
    }

    /// <summary>The noun right behind the counter, up to a verb, a filler or a place, and what comes after it.</summary>
    private static (string Noun, string Behind) Following(string tail)
    {
        tail = tail[Leading(tail)..];
        // 几年一届 asks how often.
        if (tail.StartsWith('一') && Counters.At(tail[1..]) is { Length: > 0 } each)
            tail = tail[(1 + each.Length)..];
        var end = 0;
        while (end < tail.Length && Skip(tail, end) is { IsSeam: false } step)
            end += step.Length;
        end = Math.Min(end, tail.Length);
        return (Noun(tail[..end]), tail[end..]);
    }

    /// <summary>What an amount is for each of: 新型学徒 in 每带一个新型学徒能领多少.</summary>
    private static string PerUnit(string lead)
    {
        var each = lead.IndexOf('每', StringComparison.Ordinal);
        var one = each < 0 ? -1 : lead.AsSpan(each).IndexOfAny('一', '1');
        return one is < 0 or > LongestDeed || Counters.At(lead[(each + one + 1)..]) is var counter && !Counters.IsOfTakers(counter) ? "" : Following(lead[(each + one + 1 + counter.Length)..]).Noun;
    }

    /// <summary>Characters of what is done to each (每培养一名).</summary>
    private const int LongestDeed = 4;

    /// <summary>The last noun of a text, without the verbs and times behind it and without what a preposition leads (按企业大小); empty when there is none, or one of two (月工时和月酬时).</summary>
    public static string LastNoun(string text) => Nouns(text).Head;

    /// <summary>The last noun, and the one that 的 joins to it (港澳青年 in 港澳青年的实习补贴).</summary>
    private static (string Head, string Owner) Nouns(string lead)
    {
        var places = RegionCatalog.Default.FindAll(lead).Select(mention => mention.Span).Where(span => span.Length > 1).ToList();
        var nouns = new List<(string Text, string Before)> { ("", "") };
        var isLed = false;
        for (var i = 0; i < lead.Length;)
        {
            var place = places.FirstOrDefault(span => span.Start == i);
            var (length, isSeam) = place.Length > 0 ? (place.Length, true) : Skip(lead, i);
            length = Math.Min(length, lead.Length - i);
            if (isSeam)
            {
                nouns.Add(("", lead.Substring(i, length)));
                isLed = Longest(lead, i, MeasureWord.Preposition) == length || isLed && IsNumber(lead.AsSpan(i, length));
            }
            else if (!isLed)
            {
                nouns[^1] = nouns[^1] with { Text = nouns[^1].Text + lead.Substring(i, length) };
            }

            i += length;
        }

        var last = nouns.FindLastIndex(noun => Noun(noun.Text).Length > 1);
        if (last < 0)
            return ("", "");
        // 失业保险给补多少: who gives is not what is given.
        if (nouns[last].Before is "和" or "跟" or "与" or "及" or "或" || last + 1 < nouns.Count && nouns[last + 1].Before == "给")
            return ("", "");
        var owner = last > 0 && nouns[last].Before == "的" ? Noun(nouns[last - 1].Text) : "";
        return (Noun(nouns[last].Text), owner.Length > 1 && !owner.EndsWith('外') && !EndsWithDeed(owner) ? owner : "");
    }

    /// <summary>按一个学生: a number between a preposition and its noun.</summary>
    private static bool IsNumber(ReadOnlySpan<char> word) => word.IndexOfAny("一二三四五六七八九十两") == 0 || char.IsAsciiDigit(word[0]);

    /// <summary>街道慰问 in 街道慰问的职工: a clause before 的, no owner.</summary>
    private static bool EndsWithDeed(string text) =>
        Words.Any(word => word.Kind is MeasureWord.Verb or MeasureWord.Deed && text.Length > word.Word.Length && text.EndsWith(word.Word, StringComparison.Ordinal));

    /// <summary>How far the word that begins here goes, and whether it is no part of a noun.</summary>
    private static (int Length, bool IsSeam) Skip(string text, int i)
    {
        if (char.IsAsciiDigit(text[i]))
            return (1 + Counters.At(text[(i + 1)..]).Length, true);
        var known = Lexicon.Default.LongestAt(text, i);
        var verb = Longest(text, i, MeasureWord.Verb, MeasureWord.Time, MeasureWord.Adverb);
        if (verb == 1)
            verb = i + 1 == text.Length ? 1 : text[i + 1] is '了' or '过' or '到' or '出' ? 2 : 0;
        var deed = Longest(text, i, MeasureWord.Deed);
        if (deed > verb && (i + deed == text.Length || text[i + deed] is '了' or '过' or '满' or '够'))
            verb = deed;
        var filler = WordStripper.Default.FillerAt(text, i);
        var seam = Math.Max(Math.Max(verb, filler > 1 ? filler : 0), Longest(text, i, MeasureWord.Seam, MeasureWord.Preposition));
        if (seam > 0 && seam >= known && (seam > 1 || !WordStripper.Default.IsPartOfWord(text, i)))
            return (seam, true);
        return known > 0 ? (known, false) : (1, text[i] is < '\u3400' and not (>= 'a' and <= 'z' or '+'));
    }

    private static int Longest(string text, int i, params ReadOnlySpan<MeasureWord> kinds)
    {
        foreach (var (word, kind) in Words)
        {
            if (kinds.Contains(kind) && text.AsSpan(i).StartsWith(word))
                return word.Length;
        }

        return 0;
    }

    /// <summary>报销比例 is measured by 报销; light words (一栏, 办法) name nothing.</summary>
    private static string Noun(string text)
    {
        while (Words.FirstOrDefault(word => word.Kind is MeasureWord.Amount or MeasureWord.Light && text.EndsWith(word.Word, StringComparison.Ordinal)).Word is { } name)
            text = text[..^name.Length];
        while (Longest(text, 0, MeasureWord.Light) is > 0 and var light && light < text.Length)
            text = text[light..];
        return text.EndsWith('了') || Array.Exists(Results, result => text.EndsWith(result, StringComparison.Ordinal)) ? "" : text;
    }

    private static int Leading(string tail)
    {
        var start = 0;
        while (start < tail.Length && (tail[start] == '的' ? "的" : tail[start..(start + Longest(tail, start, MeasureWord.Unit, MeasureWord.Adverb))]) is { Length: > 0 } unit)
            start += unit.Length;
        return start;
    }

    private static ImmutableArray<(string Word, MeasureWord Kind)> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Understanding.measure-words.tsv")!;
        return [.. TsvFile.Read(stream).Select(row => (CharacterFolder.Fold(row[0]), Enum.Parse<MeasureWord>(row[1]))).OrderByDescending(word => word.Item1.Length)];
    }
}
