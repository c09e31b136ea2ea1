using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReformBot.Corpus.Text;

namespace ReformBot.TelegramChat.Rendering;

/// <summary>
/// Text without what cannot be seen and changes how the rest is read: control and format characters (zero width, right-to-left, tags), halves of
/// surrogate pairs. Line ends become \n.
/// </summary>
internal static class Legible
{
    public static string Of(string text) => Of(text, []).Text;

    /// <summary>On one line.</summary>
    public static string Line(string text) => Of(text, [], dense: true).Text.Replace('\n', ' ').Trim();

    /// <param name="marks">In order, without overlap.</param>
    /// <param name="dense">Without empty lines and without the spaces that a page's line ends left between two Han characters (纳 入).</param>
    public static (string Text, ImmutableArray<TextSpan> Marks) Of(string text, ImmutableArray<TextSpan> marks, bool dense = false)
    {
        var places = new int[text.Length + 1];
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var status = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            places.AsSpan(at, length).Fill(kept.Length);
            if (status == System.Buffers.OperationStatus.Done && Shown(rune) is { } shown && !(dense && (shown.Value == '\n' && EndsLine(kept) || shown.Value == ' ' && IsInsideWord(text, at, kept))))
                kept.Append(shown.ToString());
            at += length;
        }

        places[^1] = kept.Length;
        return (kept.ToString(), [.. marks
            .Where(mark => mark.Start >= 0 && mark.End <= text.Length)
            .Select(mark => TextSpan.FromBounds(places[mark.Start], places[mark.End]))
            .Where(mark => mark.Length > 0)]);
    }

    private static bool IsInsideWord(string text, int at, StringBuilder kept)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at < text.Length && kept.Length > 0 && IsHan(kept[^1]) && IsHan(text[at]);
    }

    private static bool IsHan(char character) => character is >= '\u4e00' and <= '\u9fff';

    private static bool EndsLine(StringBuilder kept) => kept.Length == 0 || kept[^1] == '\n';

    private static Rune? Shown(Rune rune) => rune.Value switch
    {
        '\n' or '\u2028' or '\u2029' => new Rune('\n'),
        '\t' => new Rune(' '),
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate ? null : rune,
    };
}
