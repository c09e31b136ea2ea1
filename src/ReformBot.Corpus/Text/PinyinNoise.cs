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

    /// <summary>How many characters at the beginning of <paramref name="text"/> are such a reading; 0 when they are none.</summary>
    /// <param name="before">The line so far, repaired.</param>
    public static int Length(ReadOnlySpan<char> before, ReadOnlySpan<char> text)
    {
        if (!before.IsEmpty && !CharacterKinds.IsHan(before[^1]) || text[0] is not ('(' or '（' or '?' or '？'))
            return 0;
        var end = 1;
        while (end < text.Length && end <= LongestSyllable && IsPinyinLetter(text[end]))
            end++;
        if (end == 1 || end >= text.Length || text[end] is not (')' or '）'))
            return 0;
        var whole = text[..(end + 1)];
        if (text[(end + 1)..].StartsWith(whole))
            return 2 * whole.Length;
        return whole.ContainsAny(TonedLetters) ? whole.Length : 0;
    }

    private static bool IsPinyinLetter(char character) => char.IsAsciiLetterLower(character) || character is 'ü' or 'ɡ' || TonedLetters.Contains(character);
}
