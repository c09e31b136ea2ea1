namespace ReformBot.TelegramChat.Rendering;

/// <summary>
/// An answer → blocks of a sentence each, with the citation marks behind it. Put together again with their joints they are the answer. Only a sentence
/// that no message could hold is cut, between clauses, and never before or inside a mark, a pair of surrogates or an emoji.
/// </summary>
internal static class AnswerCutter
{
    private const string Ends = "。！？!?；;";
    private const string Closing = "”’」』）)》\"";
    private const string ClauseEnds = "，、：,: ）)";

    /// <summary>〔 and three digits: a longer run is no mark.</summary>
    private const int LongestMark = 5;

    public static IEnumerable<Block> Cut(string text, int most)
    {
        var joint = "";
        foreach (var line in text.Split('\n'))
        {
            foreach (var sentence in Sentences(line))
            {
                foreach (var piece in Pieces(sentence, most))
                {
                    yield return new Block(piece) { Joint = joint };
                    joint = "";
                }
            }

            joint += "\n";
        }
    }

    private static IEnumerable<string> Sentences(string line)
    {
        var start = 0;
        for (var at = 0; at < line.Length;)
        {
            if (!Ends.Contains(line[at++], StringComparison.Ordinal))
                continue;
            while (at < line.Length && (Ends.Contains(line[at], StringComparison.Ordinal) || Closing.Contains(line[at], StringComparison.Ordinal) || MarkAt(line, at) > 0))
                at += Math.Max(1, MarkAt(line, at));
            yield return line[start..at];
            start = at;
        }

        if (start < line.Length)
            yield return line[start..];
    }

    private static IEnumerable<string> Pieces(string sentence, int most)
    {
        while (sentence.Length > most)
        {
            var cut = CutBefore(sentence, most);
            yield return sentence[..cut];
            sentence = sentence[cut..];
        }

        yield return sentence;
    }

    /// <summary>The last good place; where there is none, any that leaves characters whole.</summary>
    private static int CutBefore(string sentence, int most)
    {
        var whole = 0;
        for (var cut = most; cut > most / 2; cut--)
        {
            if (!Allows(sentence, cut))
                continue;
            if (ClauseEnds.Contains(sentence[cut - 1], StringComparison.Ordinal))
                return cut;
            whole = Math.Max(whole, cut);
        }

        return whole > 0 ? whole : Surrogates.Before(sentence, most);
    }

    private static bool Allows(string text, int cut)
    {
        if (Surrogates.Splits(text, cut) || text[cut] is '〔' or '\u200d' or (>= '\ufe00' and <= '\ufe0f') || text[cut - 1] == '\u200d')
            return false;
        for (var at = Math.Max(0, cut - LongestMark); at < cut; at++)
        {
            if (MarkAt(text, at) > cut - at)
                return false;
        }

        // Skin tones and the second letter of a flag go with the emoji before them.
        return char.GetUnicodeCategory(text, cut) is not (System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark)
            && !(char.IsSurrogatePair(text, cut) && char.ConvertToUtf32(text, cut) is (>= 0x1f3fb and <= 0x1f3ff) or (>= 0x1f1e6 and <= 0x1f1ff));
    }

    /// <summary>Length of the citation mark there; 0 when there is none.</summary>
    private static int MarkAt(string text, int at)
    {
        if (text[at] != '〔')
            return 0;
        var end = at + 1;
        while (end < text.Length && end - at < LongestMark - 1 && char.IsAsciiDigit(text[end]))
            end++;
        return end > at + 1 && end < text.Length && text[end] == '〕' ? end + 1 - at : 0;
    }
}
