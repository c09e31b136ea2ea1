namespace ReformBot.Answering.Citations;

/// <summary>Pairs of neighbouring characters and the characters themselves, as far as they carry meaning.</summary>
internal sealed class WordPairs
{
    /// <summary>Particles stand between any words, so they neither make nor break a pair.</summary>
    private const string Particles = "的了着过地得之所也还又就则很更已曾正等均";

    private readonly HashSet<int> pairs = [];
    private readonly HashSet<char> characters = [];

    public int Count => pairs.Count;

    public IReadOnlyCollection<int> Pairs => pairs;

    public static bool IsParticle(char character) => Particles.Contains(character, StringComparison.Ordinal);

    public static int Pair(char one, char other) => (one << 16) | other;

    public static (char One, char Other) Parts(int pair) => ((char)(pair >> 16), (char)(pair & 0xffff));

    public bool Has(char character) => characters.Contains(character);

    public bool Has(char one, char other) => pairs.Contains(Pair(one, other));

    public bool Has(int pair) => pairs.Contains(pair);

    /// <summary>Words of a part of a canonical text; what <paramref name="skipped"/> marks (figures, dates) parts words.</summary>
    public void Add(string text, int start, int end, bool[]? skipped)
    {
        var before = '\0';
        for (var i = start; i < end; i++)
        {
            var character = text[i];
            if (skipped is not null && skipped[i] || !IsWord(character))
            {
                before = '\0';
                continue;
            }

            if (IsParticle(character))
                continue;
            characters.Add(character);
            if (before != '\0')
                pairs.Add(Pair(before, character));
            before = character;
        }
    }

    public void Add(WordPairs other)
    {
        pairs.UnionWith(other.pairs);
        characters.UnionWith(other.characters);
    }

    public void Remove(WordPairs other)
    {
        pairs.ExceptWith(other.pairs);
        characters.ExceptWith(other.characters);
    }

    /// <summary>Pairs that both hold, beside those of the smaller one.</summary>
    public double Likeness(WordPairs other)
    {
        var shared = Shared(other);
        return shared < 2 ? 0 : (double)shared / Math.Max(1, Math.Min(Count, other.Count));
    }

    public int Shared(WordPairs other) => pairs.Count(other.pairs.Contains);

    /// <summary>⊒ and ⊑ stand for 以上 and 以下.</summary>
    public static bool IsWord(char character) => character is '⊒' or '⊑' or >= '\u3400' and <= '\u9fff' || char.IsAsciiLetterOrDigit(character);
}
