namespace ReformBot.Corpus.Text;

/// <summary>
/// A run of characters: first index and number of UTF-16 units. <see cref="End"/> is exclusive, so that a text's
/// spans can follow each other without gap or overlap.
/// </summary>
/// <param name="Start">First character, counted from 0.</param>
/// <param name="Length">UTF-16 units, 0 or more.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    public bool Contains(int index) => index >= Start && index < End;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The characters of <paramref name="text"/> that this span covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public string In(string text) => text.Substring(Start, Length);

    public override string ToString() => $"[{Start}..{End})";
}
