using System.Collections.Immutable;
using System.Numerics;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Retrieval;

/// <summary>
/// Counts the terms of a question in texts. Goes through the terms of two hundred passages a question, nearly all of them pairs of Han characters, so those are compared
/// as numbers and never become strings.
/// </summary>
internal sealed class TermCounter
{
    /// <summary>Slots for each term, at least; so few are taken that nearly every look-up ends at the first one.</summary>
    private const int SlotsPerTerm = 8;

    /// <summary>2³² / φ: spreads neighbouring keys (Fibonacci hashing).</summary>
    private const uint Spread = 2654435769;

    private readonly uint[] keys;
    private readonly int[] positions;
    private readonly int shift;
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);

    public TermCounter(ImmutableArray<WeightedTerm> terms)
    {
        var slots = BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, terms.Length * SlotsPerTerm));
        (keys, positions, shift) = (new uint[slots], new int[slots], 32 - BitOperations.Log2(slots));
        for (var i = 0; i < terms.Length; i++)
        {
            var scanner = new TermScanner(terms[i].Value);
            if (!scanner.MoveNext() || !scanner.IsHanTerm)
            {
                words[terms[i].Value] = i;
                continue;
            }

            var key = KeyOf(terms[i].Value, 0, terms[i].Value.Length);
            var slot = SlotOf(key);
            (keys[slot], positions[slot]) = (key, i);
        }
    }

    /// <summary>Adds to the count of each term, by its place in the question; returns how many terms the text has in all.</summary>
    public int Count(string text, double[] frequencies)
    {
        var folded = CharacterFolder.Fold(text);
        var scanner = new TermScanner(folded);
        var length = 0;
        while (scanner.MoveNext())
        {
            length++;
            if (scanner.IsHanTerm)
            {
                var slot = SlotOf(KeyOf(folded, scanner.Start, scanner.Length));
                if (keys[slot] != 0)
                    frequencies[positions[slot]]++;
            }
            else if (words.Count > 0 && words.TryGetValue(scanner.Value(), out var position))
            {
                frequencies[position]++;
            }
        }

        return length;
    }

    /// <summary>Where the key stands, or else an empty slot.</summary>
    private int SlotOf(uint key)
    {
        var slot = (int)(key * Spread >> shift);
        while (keys[slot] != 0 && keys[slot] != key)
            slot = (slot + 1) & (keys.Length - 1);
        return slot;
    }

    /// <summary>First character in the upper half; 0 below for a single one.</summary>
    private static uint KeyOf(string text, int start, int length) => ((uint)text[start] << 16) | (length == 2 ? text[start + 1] : 0u);
}
