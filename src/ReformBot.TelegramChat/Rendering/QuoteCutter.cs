using System.Collections.Immutable;
using System.Text;
using ReformBot.Corpus.Text;

namespace ReformBot.TelegramChat.Rendering;

/// <summary>A long quotation → what stands around its deciding words, with … for what is left out.</summary>
internal static class QuoteCutter
{
    /// <summary>Characters around each mark, the widest that fits is taken.</summary>
    private static readonly int[] Contexts = [200, 120, 80, 40, 20, 8];

    /// <param name="marks">In order, without overlap, inside the text.</param>
    /// <param name="most">UTF-16 units of the result.</param>
    public static (string Text, ImmutableArray<TextSpan> Marks) Cut(string text, ImmutableArray<TextSpan> marks, int most)
    {
        if (text.Length <= most)
            return (text, marks);
        if (marks.IsEmpty)
            return (Surrogates.Shorten(text, most), marks);
        foreach (var context in Contexts)
        {
            var stretches = Stretches(text, marks, context);
            if (stretches.Sum(stretch => stretch.Length + 2) <= most)
                return Join(text, marks, stretches);
        }

        var (start, end) = (Surrogates.Before(text, marks[0].Start), Surrogates.Before(text, Math.Min(text.Length, marks[0].Start + most - 2)));
        return Join(text, marks, [TextSpan.FromBounds(start, end)]);
    }

    private static List<TextSpan> Stretches(string text, ImmutableArray<TextSpan> marks, int context)
    {
        var stretches = new List<TextSpan>();
        foreach (var mark in marks)
        {
            var start = Surrogates.Before(text, Math.Max(0, mark.Start - context));
            var end = Surrogates.Before(text, Math.Min(text.Length, mark.End + context));
            if (stretches.Count > 0 && start <= stretches[^1].End)
                stretches[^1] = TextSpan.FromBounds(stretches[^1].Start, Math.Max(end, stretches[^1].End));
            else
                stretches.Add(TextSpan.FromBounds(start, end));
        }

        return stretches;
    }

    private static (string, ImmutableArray<TextSpan>) Join(string text, ImmutableArray<TextSpan> marks, IReadOnlyList<TextSpan> stretches)
    {
        var joined = new StringBuilder();
        var moved = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var stretch in stretches)
        {
            if (stretch.Start > 0 && joined.Length == 0)
                joined.Append('…');
            foreach (var mark in marks.Where(mark => mark.Overlaps(stretch)))
            {
                var (start, end) = (Math.Max(mark.Start, stretch.Start), Math.Min(mark.End, stretch.End));
                moved.Add(TextSpan.FromBounds(joined.Length + start - stretch.Start, joined.Length + end - stretch.Start));
            }

            joined.Append(stretch.In(text)).Append(stretch.End < text.Length ? "…" : "");
        }

        return (joined.ToString(), moved.ToImmutable());
    }
}
