using System.Text;
using ReformBot.Corpus.Text;

namespace ReformBot.Cli.Terminal;

/// <summary>
/// Breaks a text into lines of a width in columns. Chinese breaks anywhere, but a line does not begin with a closing sign nor end with
/// an opening one, and a number or a Latin word stays whole (841.8万 is never read as 84). Line ends in the text are kept as breaks.
/// </summary>
internal static class LineBreaker
{
    private const string Closing = "，。；：、！？）】〕》〉」』”’…,.;:!?)]}%％‰℃";
    private const string Opening = "（【〔《〈「『“‘([{/";

    /// <summary>The lines as spans of <paramref name="text"/>; blanks at a break belong to no line. One empty line for an empty text.</summary>
    public static List<TextSpan> Break(string text, int width)
    {
        var lines = new List<TextSpan>();
        var start = 0;
        while (true)
        {
            var end = text.IndexOf('\n', start);
            BreakParagraph(text, start, end < 0 ? text.Length : end, Math.Max(width, 4), lines);
            if (end < 0)
                return lines;
            start = end + 1;
        }
    }

    private static void BreakParagraph(string text, int start, int end, int width, List<TextSpan> lines)
    {
        var (line, used, i) = (start, 0, start);
        while (i < end)
        {
            var next = EndOfUnit(text, i, end);
            var cells = CellWidth.Of(text.AsSpan(i, next - i));
            if (used > 0 && used + cells > width)
            {
                Add(text, line, i, lines);
                while (i < end && text[i] == ' ')
                    i++;
                (line, used) = (i, 0);
                continue;
            }

            if (cells > width)
                (next, cells) = Fitting(text, i, next, width);
            (used, i) = (used + cells, next);
        }

        Add(text, line, end, lines);
    }

    private static void Add(string text, int start, int end, List<TextSpan> lines)
    {
        while (end > start && text[end - 1] == ' ')
            end--;
        lines.Add(TextSpan.FromBounds(start, end));
    }

    /// <summary>A unit is not broken: opening signs, then a word or one character, then closing signs.</summary>
    private static int EndOfUnit(string text, int start, int end)
    {
        var i = start;
        while (i < end - 1 && Opening.Contains(text[i], StringComparison.Ordinal))
            i++;
        if (IsWord(text[i]))
        {
            while (i < end && (IsWord(text[i]) || (text[i] is '.' or ',' or '-' or '/' or '+' && i + 1 < end && IsWord(text[i + 1]))))
                i++;
        }
        else
        {
            i += char.IsHighSurrogate(text[i]) && i + 1 < end ? 2 : 1;
        }

        while (i < end && Closing.Contains(text[i], StringComparison.Ordinal))
            i++;
        return i;
    }

    /// <summary>As much of a unit that is wider than a whole line as fits: at least one character.</summary>
    private static (int End, int Cells) Fitting(string text, int start, int end, int width)
    {
        var (i, used) = (start, 0);
        while (i < end)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(i, end - i), out var rune, out var length);
            var cells = CellWidth.Of(rune);
            if (used > 0 && used + cells > width)
                break;
            (used, i) = (used + cells, i + length);
        }

        return (i, used);
    }

    private static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or >= 'À' and <= 'ɏ';
}
