using System.Collections.Immutable;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Indexing;

namespace ReformBot.Answering.Composition;

/// <summary>
/// A noun of the question, to be found in texts: by the share of its characters that belong to a pair, or to a wording of the lexicon, that a text holds.
/// Characters, not weights: 职工书屋 is not 职工, however rare either is.
/// </summary>
internal sealed class Noun
{
    private readonly string text;
    private readonly bool isAmount;
    private readonly ImmutableArray<(int Start, int Length, ImmutableArray<string> Forms)> parts;

    /// <summary>Characters of words that the library has; the others are the person's own way of speaking, and no document could name them.</summary>
    private readonly bool[] known;

    /// <param name="text">Folded; empty, or in words that the library does not have, is found everywhere.</param>
    /// <param name="occurs">Whether a pair of characters, or a word, occurs in the library.</param>
    /// <param name="isAmount">True when an amount of it is asked for.</param>
    public Noun(string text, Func<string, bool> occurs, bool isAmount = false)
    {
        this.text = text;
        this.isAmount = isAmount;
        parts = [.. PartsOf(text)];
        known = new bool[text.Length];
        foreach (var (start, length, forms) in parts.Where(part => part.Forms.Any(form => form.Length == 1 || TermCutter.Cut(form).All(term => occurs(term.Value)))))
            known.AsSpan(start, length).Fill(true);
        foreach (var thing in MeasureReader.ThingsIn(text))
            known.AsSpan(thing.Start, thing.Length).Fill(true);
    }

    /// <summary>As <see cref="ShareIn"/>, but 0 when the end of the noun is not found: what comes before it only tells which one (创业贷款 is no 创业).</summary>
    public double NamedIn(params ReadOnlySpan<string> texts) => Cover(texts) is var (share, end) && end ? share : 0;

    /// <summary>0…1.</summary>
    /// <param name="texts">Folded.</param>
    public double ShareIn(params ReadOnlySpan<string> texts) => Cover(texts).Share;

    private (double Share, bool End) Cover(ReadOnlySpan<string> texts)
    {
        var last = Array.LastIndexOf(known, true);
        if (last < 0)
            return (1, true);
        var covered = new bool[text.Length];
        foreach (var other in texts)
        {
            if (Names(other, text))
                return (1, true);
            foreach (var (start, length, forms) in parts)
            {
                if (!covered.AsSpan(start, length).Contains(false))
                    continue;
                if (forms.Any(form => form.Length > 1 ? Names(other, form) : IsCounted(other, form[0])))
                    covered.AsSpan(start, length).Fill(true);
            }
        }

        return ((double)known.Zip(covered).Count(pair => pair is (true, true)) / known.Count(true), covered[last]);
    }

    private static readonly string[] Takers = ["人员", "期间", "的人", "对象"];

    /// <summary>领取失业保险金人员 names persons, and 领取失业保险金期间 a time: what they take is only how they are called.</summary>
    private bool Names(string other, string form)
    {
        for (var at = other.IndexOf(form, StringComparison.Ordinal); at >= 0; at = other.IndexOf(form, at + 1, StringComparison.Ordinal))
        {
            var behind = other.AsSpan(at + form.Length);
            if (!isAmount || !StartsWithAny(behind))
                return true;
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text)
    {
        foreach (var word in Takers)
        {
            if (text.StartsWith(word))
                return true;
        }

        return false;
    }

    /// <summary>室 before 26间: the end of a noun.</summary>
    private static bool IsCounted(string other, char form)
    {
        for (var at = other.IndexOf(form); at >= 0; at = other.IndexOf(form, at + 1))
        {
            if (at + 1 < other.Length && char.IsAsciiDigit(other[at + 1]))
                return true;
        }

        return false;
    }

    /// <summary>Pairs of neighbouring characters, and the words of the lexicon with their other wordings; single characters stand in too many words, save before a number.</summary>
    private static IEnumerable<(int Start, int Length, ImmutableArray<string> Forms)> PartsOf(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            yield return (i, 2, [text.Substring(i, 2)]);
            var word = Lexicon.Default.LongestAt(text, i);
            if (word > 0)
                yield return (i, word, [.. Lexicon.Default.AlternativesOf(text.Substring(i, word)).Select(alternative => alternative.Text)]);
        }
    }
}
