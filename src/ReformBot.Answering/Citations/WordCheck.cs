using System.Reflection;

namespace ReformBot.Answering.Citations;

/// <summary>Words of the sentence for which nothing in its quotations stands: two characters in a row, or too many single ones.</summary>
internal static class WordCheck
{
    /// <summary>Least share of the sentence's meaningful characters that the quotations hold; measured on the test sets (see DECISIONS).</summary>
    public const double LeastCoverage = 0.8;

    /// <summary>Characters that join words and claim nothing.</summary>
    private const string Joining = "由被把将向对给从在于以用按凭随为是有其该此本这那它他她您你我和与及或而且但若如即至到起止经因故能可会应须需要先再后前时内中里上下每各领发付交花投签做没不未无非约近超满达共再仍并占较比";

    /// <summary>Measure words and endings: they claim nothing alone, but belong to a strange word before them.</summary>
    private const string Endings = "个名位家项场次期所处间条笔份人元年月日天户部型类性化度率额费金款者员目点第";

    /// <summary>A claim turns into its opposite by one of these.</summary>
    private const string Telling = "增减升降涨跌男女公私旧甲乙丙丁东西南北副省县镇村正大小高低外免停⊒⊑";

    private static readonly WordTable<bool> Free = new(Load());

    private static readonly HashSet<string> Common = [.. Load().Select(word => word.Key).Concat(Wordings.Rows("verbs.tsv").Select(row => Wordings.Of(row[0]))).Where(word => word.Length == 2)];

    public static IEnumerable<CheckFinding> Find(ClaimText sentence, WordPairs said, IReadOnlyList<CitedText> quotes)
    {
        var text = sentence.Text;
        var known = Known(sentence, said);
        MarkShortened(text, known, quotes);
        MarkBesideFigures(sentence, known, quotes);
        var (content, strange) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!WordPairs.IsWord(text[i]) || sentence.IsSkipped(i) || known[i] == Knowledge.Free)
                continue;
            content++;
            if (known[i] != Knowledge.Strange)
                continue;
            // 户 of 户籍 ends many words and begins this one.
            var start = i > 0 && known[i - 1] == Knowledge.Ending && WordPairs.IsWord(text[i - 1]) ? i - 1 : i;
            var end = i + 1;
            while (end < text.Length && known[end] is Knowledge.Strange or Knowledge.Ending)
                end++;
            strange += end - i;
            if (end - start > 1 || Telling.Contains(text[i], StringComparison.Ordinal))
                yield return new CheckFinding(CheckFailure.WordsUnknown, $"“{text[start..end]}”在所引原文中没有依据");
            content += end - i - 1;
            i = end - 1;
        }

        if (strange > 1 && strange > (1 - LeastCoverage) * content)
            yield return new CheckFinding(CheckFailure.WordsUnknown, "这句话与所引原文相差太远");
    }

    /// <summary>Characters that claim nothing by themselves.</summary>
    public static bool[] FreeOf(ClaimText sentence) => [.. Unsaid(sentence).Select(known => known is Knowledge.Free or Knowledge.Ending)];

    /// <summary>The same without the characters that only join words, which may be a part of one (先进).</summary>
    public static bool[] FrameOf(ClaimText sentence)
    {
        var frame = new bool[sentence.Text.Length];
        foreach (var (start, length, _) in Free.In(sentence.Text, 0, sentence.Text.Length))
            frame.AsSpan(start, length).Fill(true);
        return frame;
    }

    private static Knowledge[] Unsaid(ClaimText sentence)
    {
        var text = sentence.Text;
        var known = new Knowledge[text.Length];
        for (var i = 0; i < text.Length; i++)
            known[i] = !WordPairs.IsWord(text[i]) || sentence.IsSkipped(i) || char.IsAsciiDigit(text[i]) || IsBound(sentence, i) ? Knowledge.Free : OfSingle(text[i]);
        foreach (var (start, length, _) in Free.In(text, 0, text.Length))
            known.AsSpan(start, length).Fill(Knowledge.Free);
        return known;
    }

    private static Knowledge[] Known(ClaimText sentence, WordPairs said)
    {
        var text = sentence.Text;
        var known = Unsaid(sentence);
        var before = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (!WordPairs.IsWord(text[i]) || sentence.IsSkipped(i))
            {
                before = -1;
                continue;
            }

            if (WordPairs.IsParticle(text[i]))
                continue;
            if (before >= 0 && said.Has(text[before], text[i]))
                known[before] = known[i] = Knowledge.Said;
            before = i;
        }

        return known;
    }

    /// <summary>离岗 for 离开特种作业岗位.</summary>
    private static void MarkShortened(string text, Knowledge[] known, IReadOnlyList<CitedText> quotes)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (known[i] == Knowledge.Strange && known[i + 1] == Knowledge.Strange && quotes.Any(quote => HoldsApart(quote.Claim.Text, text[i], text[i + 1])))
                known[i] = known[i + 1] = Knowledge.Said;
        }
    }

    /// <summary>高15%, 报两门: what stands directly before a figure stands before it in a quotation too.</summary>
    private static void MarkBesideFigures(ClaimText sentence, Knowledge[] known, IReadOnlyList<CitedText> quotes)
    {
        foreach (var figure in sentence.Figures)
        {
            var at = figure.Quantity.Span.Start - 1;
            if (at >= 0 && known[at] == Knowledge.Strange && quotes.Any(quote => quote.Claim.Figures.Any(other => figure.Counts(other) && other.Quantity.Span.Start > 0 && quote.Claim.Text[other.Quantity.Span.Start - 1] == sentence.Text[at])))
                known[at] = Knowledge.Said;
        }
    }

    private static bool HoldsApart(string text, char one, char other)
    {
        for (var at = text.IndexOf(one); at >= 0; at = text.IndexOf(one, at + 1))
        {
            var end = Math.Min(text.Length, at + 9);
            var found = text.IndexOf(other, at + 1, end - at - 1);
            if (found > 0 && text.AsSpan(at, found - at).IndexOfAny("，。；、：") < 0)
                return true;
        }

        return false;
    }

    public static bool Joins(char character) => Joining.Contains(character, StringComparison.Ordinal);

    /// <summary>A verb or a word of the frame, which every statement may share.</summary>
    public static bool ClaimsNothing(char one, char other)
    {
        ReadOnlySpan<char> pair = [one, other];
        return Common.Contains(pair.ToString());
    }

    /// <summary>以上 behind a figure is looked at with it.</summary>
    private static bool IsBound(ClaimText sentence, int i) => i > 0 && sentence.Text[i] is '⊒' or '⊑' && sentence.IsSkipped(i - 1);

    private static Knowledge OfSingle(char character) =>
        WordPairs.IsParticle(character) || Joining.Contains(character, StringComparison.Ordinal) ? Knowledge.Free
        : Endings.Contains(character, StringComparison.Ordinal) ? Knowledge.Ending
        : Knowledge.Strange;

    private static IEnumerable<KeyValuePair<string, bool>> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Citations.free-words.txt")!;
        using var reader = new StreamReader(stream);
        var words = new List<KeyValuePair<string, bool>>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                words.Add(KeyValuePair.Create(Wordings.Of(line), true));
        }

        return words;
    }
}
