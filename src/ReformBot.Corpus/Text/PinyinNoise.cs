using System.Buffers;

namespace ReformBot.Corpus.Text;

/// <summary>
/// Some mirrors write the reading behind each character that they changed: 保險(xiǎn), 人(ren)(ren), and ?qǐng) where the character itself was
/// lost. The reading is left out; what was lost stays lost.
/// </summary>
internal static class PinyinNoise
{
    private const string Toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ";

    /// <summary>zhuang: the longest syllable.</summary>
    private const int LongestSyllable = 6;

    private static readonly SearchValues<char> TonedLetters = SearchValues.Create(Toned);

    public static bool OccursIn(string text) => text.AsSpan().ContainsAny(TonedLetters);

    /// <summary>How many characters from <paramref name="at"/> on are such a reading; 0 when they are none.</summary>
    public static int Length(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('(' or '（' or '?' or '？'))
            return 0;
        var end = at + 1;
        while (end < text.Length && end - at - 1 < LongestSyllable && IsPinyinLetter(text[end]))
            end++;
        if (end == at + 1 || end >= text.Length || text[end] is not (')' or '）'))
            return 0;
        var syllable = text[(at + 1)..end];
        if (!syllable.ContainsAny(TonedLetters) && !Repeats(text, at, end))
            return 0;
        return at > 0 && (CharacterKinds.IsHan(text[at - 1]) || text[at - 1] is ')' or '）') ? end + 1 - at : 0;
    }

    private static bool IsPinyinLetter(char character) => char.IsAsciiLetterLower(character) || character is 'ü' or 'ɡ' || TonedLetters.Contains(character);

    /// <summary>(ren)(ren), either of the two.</summary>
    private static bool Repeats(ReadOnlySpan<char> text, int at, int end)
    {
        var whole = text[at..(end + 1)];
        return text[(end + 1)..].StartsWith(whole) || text[..at].EndsWith(whole);
    }
}
