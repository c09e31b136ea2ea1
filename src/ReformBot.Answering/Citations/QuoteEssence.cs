using System.Text;

namespace ReformBot.Answering.Citations;

/// <summary>
/// What repair may never touch: Han characters, digits, Latin letters and the signs of numbers. White space, list marks and readings in brackets
/// may be left out.
/// </summary>
internal static class QuoteEssence
{
    public static string Of(string text)
    {
        var essence = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsLatin(text[i]))
            {
                var start = i;
                while (i + 1 < text.Length && IsLatin(text[i + 1]))
                    i++;
                // 保險(xiǎn): a reading behind a character, which repair leaves out; (A) is lost with it, which changes no claim.
                if (i + 1 >= text.Length || text[i + 1] is not (')' or '）'))
                    essence.Append(text, start, i + 1 - start);
            }
            else if (IsKept(text, i))
            {
                essence.Append(text[i]);
            }
        }

        return essence.ToString();
    }

    private static bool IsKept(string text, int i) =>
        text[i] is >= '\u3400' and <= '\u9fff' or '〇' or '%' or '％' or '‰' || char.IsDigit(text[i]) || IsSignBetweenDigits(text, i);

    /// <summary>A point, plus or stroke between digits: 841.8, 1+3, 24/7. Commas that part thousands may differ.</summary>
    private static bool IsSignBetweenDigits(string text, int i) =>
        text[i] is '.' or '+' or '＋' or '/' && i > 0 && char.IsDigit(text[i - 1]) && i + 1 < text.Length && char.IsDigit(text[i + 1]);

    /// <summary>With the marks of tones.</summary>
    private static bool IsLatin(char character) => character < '\u0370' && char.IsLetter(character);
}
