using System.Collections.Immutable;

namespace ReformBot.Corpus.Text;

/// <summary>
/// A repaired text that still knows where each of its characters stood in the decoded original. Repair only leaves
/// characters out or replaces one by one (a line end by a space, say), so a few runs say it all. Immutable.
/// </summary>
public sealed class NormalizedText
{
    /// <param name="text">The repaired characters.</param>
    /// <param name="runs">Ascending by <see cref="OffsetRun.At"/>, first at 0; empty only for an empty text.</param>
    public NormalizedText(string text, ImmutableArray<OffsetRun> runs)
    {
        Text = text;
        Runs = runs;
    }

    public static NormalizedText Empty { get; } = new("", []);

    /// <summary>The repaired characters, as a person would read them; widths, scripts and case are those of the source.</summary>
    public string Text { get; }

    public ImmutableArray<OffsetRun> Runs { get; }

    public int Length => Text.Length;

    /// <summary>A text that needs no repair: every character stands where it stood.</summary>
    public static NormalizedText Verbatim(string text) => new(text, text.Length == 0 ? [] : [new OffsetRun(0, 0)]);

    /// <summary>Where the character at <paramref name="index"/> stood in the original.</summary>
    public int OriginalIndex(int index)
    {
        var run = RunAt(index);
        return index + run.Original - run.At;
    }

    /// <summary>
    /// The original characters from the first to the last of <paramref name="span"/>, with whatever the repair left out between them.
    /// </summary>
    public TextSpan ToOriginal(TextSpan span)
    {
        if (span.IsEmpty)
            return new TextSpan(Length == 0 ? 0 : OriginalIndex(Math.Min(span.Start, Length - 1)), 0);
        return TextSpan.FromBounds(OriginalIndex(span.Start), OriginalIndex(span.End - 1) + 1);
    }

    /// <summary>A part with its own offsets; indexes count from 0 again, originals stay the same.</summary>
    public NormalizedText Slice(TextSpan span)
    {
        if (span.IsEmpty)
            return Empty;
        var runs = ImmutableArray.CreateBuilder<OffsetRun>();
        for (var i = RunIndex(span.Start); i < Runs.Length && Runs[i].At < span.End; i++)
        {
            var at = Math.Max(Runs[i].At, span.Start);
            runs.Add(new OffsetRun(at - span.Start, at + Runs[i].Original - Runs[i].At));
        }

        return new NormalizedText(span.In(Text), runs.ToImmutable());
    }

    public override string ToString() => Text;

    private OffsetRun RunAt(int index) => Runs[RunIndex(index)];

    private int RunIndex(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Length);
        var (low, high) = (0, Runs.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Runs[middle].At <= index)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
