using System.Globalization;
using System.Text;

namespace ReformBot.Corpus.Text;

/// <summary>Finds digits that may be one number: groups with at most one visible sign between them (138 1234 5678, 6222-0200-…).</summary>
internal static class DigitChains
{
    /// <summary>More invisible characters than this between two groups part them.</summary>
    private const int WidestGap = 4;

    /// <summary>An x behind as many digits is their check, whatever follows.</summary>
    private const int BodyOfIdentity = 17;

    private const string HanDigits = "零一二三四五六七八九";

    public static IEnumerable<List<DigitGroup>> In(string text, string folded)
    {
        var chain = new List<DigitGroup>();
        for (var i = 0; i < text.Length;)
        {
            if (DigitAt(folded, i) < 0)
            {
                i++;
                continue;
            }

            var group = GroupAt(folded, i);
            var separator = chain.Count > 0 ? Separator(text, chain[^1].Span.End, i) : '\0';
            if (chain.Count > 0 && separator == '\0')
            {
                yield return chain;
                chain = [];
            }

            chain.Add(group with { Separator = separator });
            i = group.Span.End;
        }

        if (chain.Count > 0)
            yield return chain;
    }

    /// <summary>Han digits and Arabic ones make no group together: 一2 is a label and a number.</summary>
    private static DigitGroup GroupAt(string folded, int start)
    {
        var digits = new StringBuilder();
        var isHan = IsHanDigit(folded[start]);
        var end = start;
        for (var next = start; next < folded.Length && DigitAt(folded, next) is >= 0 and var digit && IsHanDigit(folded[next]) == isHan; next = Visible(folded, end))
        {
            digits.Append((char)('0' + digit));
            end = next + 1;
        }

        if (end < folded.Length && folded[end] == 'x' && (digits.Length == BodyOfIdentity || !(end + 1 < folded.Length && char.IsAsciiLetterOrDigit(folded[end + 1]))))
        {
            digits.Append('x');
            end++;
        }

        return new DigitGroup(digits.ToString(), TextSpan.FromBounds(start, end), '\0');
    }

    /// <summary>What nobody sees does not part digits; where a text has more of it, the digits are not one number.</summary>
    private static int Visible(string folded, int index)
    {
        var next = index;
        while (next < folded.Length && next - index < WidestGap && CharacterKinds.Of(folded[next]) == CharacterKind.Invisible)
            next++;
        return next;
    }

    private static bool IsHanDigit(char character) => character == '幺' || HanDigits.Contains(character, StringComparison.Ordinal);

    private static int DigitAt(string folded, int index) => folded[index] switch
    {
        >= '0' and <= '9' and var digit => digit - '0',
        '幺' => 1,
        var character when char.IsDigit(character) => CharUnicodeInfo.GetDecimalDigitValue(character),
        var character => HanDigits.IndexOf(character, StringComparison.Ordinal),
    };

    /// <summary>The one sign between two groups, a blank where there are only blanks or invisible characters; 0 when they do not belong together.</summary>
    private static char Separator(string text, int start, int end)
    {
        if (end == start || end - start > WidestGap)
            return '\0';
        var sign = ' ';
        for (var i = start; i < end; i++)
        {
            var character = text[i] == '．' ? '.' : CharacterFolder.Fold(text[i]);
            if (character == ' ' || CharacterKinds.Of(text[i]) == CharacterKind.Invisible)
                continue;
            if (sign != ' ' || !(character is '-' or '_' || (character == '.' && text[i] != '。')))
                return '\0';
            sign = character;
        }

        return sign;
    }
}
