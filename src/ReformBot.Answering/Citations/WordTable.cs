namespace ReformBot.Answering.Citations;

/// <summary>Words of a table, found in a text by their longest form.</summary>
/// <typeparam name="T">What the table says of a word.</typeparam>
internal sealed class WordTable<T>
{
    private readonly Dictionary<string, T> words;
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> wordOf;
    private readonly bool[] starts;
    private readonly int longest;

    public WordTable(IEnumerable<KeyValuePair<string, T>> words)
    {
        this.words = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (word, value) in words)
            this.words[word] = value;
        wordOf = this.words.GetAlternateLookup<ReadOnlySpan<char>>();
        starts = Wordings.StartsOf(this.words.Keys);
        longest = this.words.Keys.Max(word => word.Length);
    }

    /// <summary>The longest word that begins at <paramref name="start"/>; 0 when there is none.</summary>
    public int LongestAt(string text, int start, int end, out T value)
    {
        value = default!;
        if (!starts[text[start]])
            return 0;
        for (var length = Math.Min(longest, end - start); length > 0; length--)
        {
            if (wordOf.TryGetValue(text.AsSpan(start, length), out value!))
                return length;
        }

        return 0;
    }

    /// <summary>All words between two places, in order, without overlap.</summary>
    public IEnumerable<(int Start, int Length, T Value)> In(string text, int start, int end)
    {
        for (var i = start; i < end;)
        {
            var length = LongestAt(text, i, end, out var value);
            if (length > 0)
                yield return (i, length, value);
            i += Math.Max(1, length);
        }
    }
}
