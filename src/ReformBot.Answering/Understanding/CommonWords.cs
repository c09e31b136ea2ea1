using System.Reflection;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>Words of everyday Chinese (<c>common-words.tsv</c>): what stands in no document may still be spelt right (身上, 厂子, 钱).</summary>
internal sealed class CommonWords
{
    /// <summary>The row of characters that are words by themselves.</summary>
    private const string Single = "-";

    private readonly HashSet<char> single;
    private readonly Dictionary<char, string> seconds;

    private CommonWords()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Understanding.common-words.tsv")!;
        var rows = TsvFile.Read(stream).ToLookup(row => row[0] == Single, row => (First: row[0][0], Seconds: CharacterFolder.Fold(row[1])));
        single = [.. rows[true].SelectMany(row => row.Seconds)];
        seconds = rows[false].ToDictionary(row => row.First, row => row.Seconds);
    }

    /// <summary>Read when the first character is doubted.</summary>
    public static Lazy<CommonWords> Default { get; } = new(() => new CommonWords());

    /// <summary>True for a character that is a word by itself: 钱, 里, 做.</summary>
    public bool IsWord(char character) => single.Contains(character);

    /// <summary>True when the character makes a word with one of its neighbours.</summary>
    public bool IsInWord(string text, int i) => IsWord(text, i - 1) || IsWord(text, i);

    /// <summary>True when a word of two characters begins here.</summary>
    public bool IsWord(string text, int start) =>
        start >= 0 && start + 1 < text.Length && seconds.TryGetValue(text[start], out var second) && second.Contains(text[start + 1], StringComparison.Ordinal);
}
