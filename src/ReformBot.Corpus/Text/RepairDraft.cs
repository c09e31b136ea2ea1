using System.Buffers;
using System.Collections.Immutable;

namespace ReformBot.Corpus.Text;

/// <summary>Characters on their way into a repaired text, each with its index in the original.</summary>
internal sealed class RepairDraft : IDisposable
{
    private char[] characters;
    private int[] origins;

    public RepairDraft(int capacity)
    {
        characters = ArrayPool<char>.Shared.Rent(capacity);
        origins = ArrayPool<int>.Shared.Rent(capacity);
    }

    public int Length { get; private set; }

    public char this[int index] => characters[index];

    public int OriginOf(int index) => origins[index];

    public ReadOnlySpan<char> From(int start) => characters.AsSpan(start, Length - start);

    public ReadOnlySpan<char> Slice(TextSpan span) => characters.AsSpan(span.Start, span.Length);

    public void Append(char character, int origin)
    {
        characters[Length] = character;
        origins[Length++] = origin;
    }

    /// <summary>Copies a run that needs no repair.</summary>
    public void Append(ReadOnlySpan<char> run, int origin)
    {
        run.CopyTo(characters.AsSpan(Length));
        for (var i = 0; i < run.Length; i++)
            origins[Length + i] = origin + i;
        Length += run.Length;
    }

    public void Append(RepairDraft other, TextSpan span)
    {
        other.characters.AsSpan(span.Start, span.Length).CopyTo(characters.AsSpan(Length));
        other.origins.AsSpan(span.Start, span.Length).CopyTo(origins.AsSpan(Length));
        Length += span.Length;
    }

    /// <summary>Takes back spaces at the end, down to <paramref name="start"/>.</summary>
    public void TrimEnd(int start)
    {
        while (Length > start && characters[Length - 1] == ' ')
            Length--;
    }

    public void CutAt(int length) => Length = length;

    public NormalizedText ToText()
    {
        if (Length == 0)
            return NormalizedText.Empty;
        var runs = ImmutableArray.CreateBuilder<OffsetRun>();
        for (var i = 0; i < Length; i++)
        {
            if (i == 0 || origins[i] != origins[i - 1] + 1)
                runs.Add(new OffsetRun(i, origins[i]));
        }

        return new NormalizedText(new string(characters, 0, Length), runs.ToImmutable());
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(characters);
        ArrayPool<int>.Shared.Return(origins);
        characters = [];
        origins = [];
    }
}
