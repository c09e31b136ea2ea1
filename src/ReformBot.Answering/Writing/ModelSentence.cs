using System.Collections.Immutable;
using System.Text;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Writing;

/// <summary>A sentence of a model's draft.</summary>
/// <param name="Text">Without citation tokens, list marks and asterisks; may be empty.</param>
/// <param name="Numbers">Of the tokens [n], in order, each once; whatever numbers the model wrote.</param>
internal sealed record ModelSentence(string Text, ImmutableArray<int> Numbers)
{
    /// <summary>Longer ones are no number of evidence: 〔2021〕 belongs to a 发文字号.</summary>
    private const int MostDigits = 3;

    /// <summary>[1、2、3] is the longest that models write.</summary>
    private const int LongestToken = 16;

    /// <param name="raw">With its tokens: 共36所[1]。</param>
    public static ModelSentence Parse(string raw)
    {
        var text = new StringBuilder(raw.Length);
        var numbers = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < raw.Length;)
        {
            if (TokenAt(raw, i) is { } end)
            {
                AddNumbers(raw.AsSpan(i, end - i), numbers);
                while (text.Length > 0 && text[^1] == ' ')
                    text.Length--;
                i = end;
                continue;
            }

            if (raw[i] != '*')
                text.Append(raw[i]);
            i++;
        }

        return new ModelSentence(WithoutListMark(text.ToString().Trim()).Replace("：。", "：", StringComparison.Ordinal), [.. numbers.Distinct()]);
    }

    /// <summary>The end of the citation token that begins here; null when none does.</summary>
    public static int? TokenAt(string text, int start)
    {
        if (!IsOpening(text[start]))
            return null;
        var digits = 0;
        for (var i = start + 1; i < text.Length && i <= start + LongestToken; i++)
        {
            var character = CharacterFolder.Fold(text[i]);
            if (char.IsAsciiDigit(character))
                digits++;
            else if (character == ']')
                return digits > 0 && HasShortNumbers(text.AsSpan(start + 1, i - start - 1)) ? i + 1 : null;
            else if (character is not (',' or ' ' or ';' or '-') || digits == 0)
                return null;
        }

        return null;
    }

    /// <summary>True when the text ends inside what may become a token: [1 without its bracket yet.</summary>
    public static bool MayBecomeToken(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (CharacterFolder.Fold(text[i]) is not (>= '0' and <= '9' or ',' or ' ' or ';' or '-') || i > start + LongestToken)
                return false;
        }

        return IsOpening(text[start]);
    }

    private static bool IsOpening(char character) => CharacterFolder.Fold(character) == '[';

    private static bool HasShortNumbers(ReadOnlySpan<char> inside)
    {
        var run = 0;
        foreach (var character in inside)
        {
            run = char.IsDigit(character) ? run + 1 : 0;
            if (run > MostDigits)
                return false;
        }

        return true;
    }

    private static void AddNumbers(ReadOnlySpan<char> token, ImmutableArray<int>.Builder numbers)
    {
        var number = -1;
        foreach (var written in token)
        {
            var character = CharacterFolder.Fold(written);
            if (char.IsAsciiDigit(character))
            {
                number = Math.Max(0, number) * 10 + (character - '0');
                continue;
            }

            if (number >= 0)
                numbers.Add(number);
            number = -1;
        }
    }

    /// <summary>“- ”, “1. ”, “2、” before a sentence number the model's own lines; 3.5 stays.</summary>
    private static string WithoutListMark(string text)
    {
        text = text.TrimStart('-', '•', '·', '#', '>', ' ');
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        if (digits is 0 or > 2 || digits + 1 >= text.Length)
            return text;
        var isMark = text[digits] == '、' || text[digits] is '.' or '．' or ')' or '）' && !char.IsAsciiDigit(text[digits + 1]);
        return isMark ? text[(digits + 1)..].TrimStart() : text;
    }
}
