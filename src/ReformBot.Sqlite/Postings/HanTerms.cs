using System.Numerics;

namespace ReformBot.Sqlite.Postings;

/// <summary>
/// Numbers for terms of one or two Han characters: an open-addressed table of 32-bit keys (first character in the upper half, 0 below for a single
/// one). Half as long to ask as a Dictionary, and this is the innermost loop of an ingestion.
/// </summary>
internal sealed class HanTerms
{
    private const int SmallestCapacity = 1 << 10;

    /// <summary>2³² / φ: spreads neighbouring keys (Fibonacci hashing).</summary>
    private const uint Spread = 2654435769;

    private uint[] keys = new uint[SmallestCapacity];
    private int[] terms = new int[SmallestCapacity];
    private int shift = 32 - BitOperations.Log2(SmallestCapacity);
    private int count;

    /// <summary>The number of a key; <paramref name="next"/>, which is then taken, for a new one.</summary>
    public int Find(uint key, int next)
    {
        var mask = keys.Length - 1;
        var slot = (int)(key * Spread >> shift);
        while (keys[slot] != key)
        {
            if (keys[slot] == 0)
                return Insert(key, next, slot);
            slot = (slot + 1) & mask;
        }

        return terms[slot];
    }

    public (uint Key, int Term)[] Sorted()
    {
        var sortedKeys = new uint[count];
        var sortedTerms = new int[count];
        var i = 0;
        for (var slot = 0; slot < keys.Length; slot++)
        {
            if (keys[slot] == 0)
                continue;
            sortedKeys[i] = keys[slot];
            sortedTerms[i++] = terms[slot];
        }

        Array.Sort(sortedKeys, sortedTerms);
        var pairs = new (uint, int)[count];
        for (i = 0; i < count; i++)
            pairs[i] = (sortedKeys[i], sortedTerms[i]);
        return pairs;
    }

    public void Clear()
    {
        Array.Clear(keys);
        count = 0;
    }

    private int Insert(uint key, int next, int slot)
    {
        keys[slot] = key;
        terms[slot] = next;
        count++;
        if (count * 2 > keys.Length)
            Grow();
        return next;
    }

    private void Grow()
    {
        var (oldKeys, oldTerms) = (keys, terms);
        keys = new uint[oldKeys.Length * 2];
        terms = new int[oldKeys.Length * 2];
        shift--;
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0)
                continue;
            var slot = (int)(oldKeys[i] * Spread >> shift);
            while (keys[slot] != 0)
                slot = (slot + 1) & (keys.Length - 1);
            (keys[slot], terms[slot]) = (oldKeys[i], oldTerms[i]);
        }
    }
}
