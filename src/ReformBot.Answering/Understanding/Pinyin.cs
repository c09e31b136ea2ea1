using System.Reflection;

namespace ReformBot.Answering.Understanding;

/// <summary>Which characters sound alike, for spelling correction. Tones do not count: phones offer all of a syllable at once.</summary>
internal sealed class Pinyin
{
    private readonly Dictionary<string, string> characters = [];
    private readonly Dictionary<char, List<string>> syllables = [];

    private Pinyin()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Understanding.pinyin.tsv")!;
        foreach (var row in TsvFile.Read(stream))
        {
            characters[row[0]] = row[1];
            foreach (var character in row[1])
            {
                if (!syllables.TryGetValue(character, out var list))
                    syllables[character] = list = [];
                list.Add(row[0]);
            }
        }
    }

    /// <summary>Loaded at the first misspelling, not at start.</summary>
    public static Lazy<Pinyin> Default { get; } = new(() => new Pinyin());

    /// <summary>Characters that can sound like this one, itself left out; south-western and Cantonese speakers' mergers (n/l, zh/z, ing/in) included.</summary>
    public IEnumerable<char> SoundAlikes(char character)
    {
        if (!syllables.TryGetValue(character, out var readings))
            return [];
        return readings.SelectMany(reading => Merged(reading).Prepend(reading)).Distinct()
            .SelectMany(reading => characters.GetValueOrDefault(reading, ""))
            .Where(other => other != character).Distinct();
    }

    private static IEnumerable<string> Merged(string syllable)
    {
        var initials = syllable switch
        {
            ['z', 'h', ..] or ['c', 'h', ..] or ['s', 'h', ..] => syllable[..1] + syllable[2..],
            ['z' or 'c' or 's', ..] => syllable[..1] + "h" + syllable[1..],
            ['n', ..] => "l" + syllable[1..],
            ['l', ..] => "n" + syllable[1..],
            _ => null,
        };
        if (initials is not null)
            yield return initials;
        if (syllable.EndsWith("ng", StringComparison.Ordinal) && syllable[^3] is 'a' or 'e' or 'i')
            yield return syllable[..^1];
        else if (syllable is [.., 'a' or 'e' or 'i', 'n'])
            yield return syllable + "g";
    }
}
