using System.Runtime.InteropServices;

namespace ReformBot.Sqlite.Reading;

/// <summary>Where a search stands in the ids of one term in one segment. Mutable: it lives in an array.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct TermCursor(int position, int end, int firstPassage, double weight)
{
    private int position = position;

    /// <summary>The next passage; <see cref="int.MaxValue"/> after the last.</summary>
    public int Passage { get; private set; } = firstPassage;

    public void Start(ReadOnlySpan<byte> ids) => Advance(ids);

    /// <summary>Adds the weight to every passage up to the end of the window.</summary>
    /// <param name="scores">One for each passage of the window.</param>
    public void AddTo(Span<double> scores, int firstOfWindow, ReadOnlySpan<byte> ids)
    {
        while (Passage - firstOfWindow < scores.Length)
        {
            scores[Passage - firstOfWindow] += weight;
            Advance(ids);
        }
    }

    private void Advance(ReadOnlySpan<byte> ids)
    {
        if (position >= end)
        {
            Passage = int.MaxValue;
            return;
        }

        int next = ids[position++];
        if (next >= 0x80)
            next = LongDifference(next & 0x7f, ids);
        Passage = checked(Passage + next);
    }

    private int LongDifference(int value, ReadOnlySpan<byte> ids)
    {
        for (var shift = 7; position < end; shift += 7)
        {
            var next = ids[position++];
            value |= (next & 0x7f) << shift;
            if (next < 0x80)
                return value >= 0 ? value : throw new InvalidDataException("Ids of passages must ascend.");
        }

        throw new InvalidDataException("Ids of passages end too early.");
    }
}
