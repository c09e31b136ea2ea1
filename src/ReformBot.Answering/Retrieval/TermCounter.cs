using System.Collections.Immutable;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Retrieval;

/// <summary>
/// Counts the terms of a question in texts. Goes through some 30,000 terms a question, nearly all of them pairs of Han characters, so those are compared
/// as numbers and never become strings.
/// </summary>
internal sealed class TermCounter
{
    private readonly Dictionary<uint, int> han = [];
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);

    public TermCounter(ImmutableArray<WeightedTerm> terms)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            var scanner = new TermScanner(terms[i].Value);
            if (scanner.MoveNext() && scanner.IsHanTerm)
                han[KeyOf(terms[i].Value, 0, terms[i].Value.Length)] = i;
            else
                words[terms[i].Value] = i;
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
            var isAsked = scanner.IsHanTerm
                ? han.TryGetValue(KeyOf(folded, scanner.Start, scanner.Length), out var position)
                : words.TryGetValue(scanner.Value(), out position);
            if (isAsked)
                frequencies[position]++;
        }

        return length;
    }

    /// <summary>First character in the upper half; 0 below for a single one.</summary>
    private static uint KeyOf(string text, int start, int length) => ((uint)text[start] << 16) | (length == 2 ? text[start + 1] : 0u);
}
