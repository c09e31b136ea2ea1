using System.Collections.Immutable;
using System.Reflection;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>Synonyms (both ways) and everyday words (towards the documents only), found in a question by their longest form.</summary>
internal sealed class Lexicon
{
    /// <summary>A full synonym is as good as the word, save that the document chose another one.</summary>
    private const double SynonymTrust = 0.9;

    /// <summary>≈: related, not the same.</summary>
    private const double RelatedTrust = 0.7;

    /// <summary>An everyday word may mean several official ones.</summary>
    private const double EverydayTrust = 0.75;

    private readonly Dictionary<string, Dictionary<string, double>> entries = [];
    private readonly Dictionary<string, string[]> law;
    private readonly int longest;
    private readonly int longestOfLaw;

    private Lexicon()
    {
        foreach (var row in Rows("synonyms.tsv"))
            AddGroup([row[0], .. Forms(row[1])], row[2].Length > 0 ? RelatedTrust : SynonymTrust);
        foreach (var row in Rows("everyday.tsv"))
            foreach (var form in Forms(row[1]))
                Add(row[0], form, EverydayTrust);
        law = Rows("lay-law.tsv").ToDictionary(row => CharacterFolder.Fold(row[0]), row => Forms(CharacterFolder.Fold(row[1])), StringComparer.Ordinal);
        longest = entries.Keys.Max(key => key.Length);
        longestOfLaw = law.Keys.Max(key => key.Length);
    }

    public static Lexicon Default { get; } = new();

    /// <summary>Words that stand in the lexicon; spelling correction leaves them alone and looks for them.</summary>
    public bool Contains(string folded) => entries.ContainsKey(folded);

    /// <summary>The longest entry that begins at <paramref name="start"/>; 0 when there is none.</summary>
    public int LongestAt(string folded, int start)
    {
        for (var length = Math.Min(longest, folded.Length - start); length > 1; length--)
        {
            if (entries.ContainsKey(folded.Substring(start, length)))
                return length;
        }

        return 0;
    }

    /// <summary>The word itself, then its other wordings by falling trust, ties in ordinal order.</summary>
    public ImmutableArray<Alternative> AlternativesOf(string folded)
    {
        if (!entries.TryGetValue(folded, out var forms))
            return [new Alternative(folded, 1)];
        return [
            new Alternative(folded, 1),
            .. forms.Where(form => form.Key != folded)
                .OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal)
                .Select(form => new Alternative(form.Key, form.Value))];
    }

    /// <summary>Words of the law for the everyday words of a text, the longest that begin at each place: they find passages, they are no wording of the question.</summary>
    public IEnumerable<string> LawFor(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            var length = Math.Min(longestOfLaw, folded.Length - i);
            while (length > 0 && !law.ContainsKey(folded.Substring(i, length)))
                length--;
            foreach (var word in length > 0 ? law[folded.Substring(i, length)] : [])
                yield return word;
            i += Math.Max(0, length - 1);
        }
    }

    private static IEnumerable<string[]> Rows(string file) =>
        TsvFile.Read(Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Understanding." + file)!);

    private static string[] Forms(string cell) => cell.Split("; ", StringSplitOptions.RemoveEmptyEntries);

    private void AddGroup(string[] group, double trust)
    {
        foreach (var from in group)
            foreach (var to in group)
                Add(from, to, trust);
    }

    private void Add(string from, string to, double trust)
    {
        var (key, form) = (CharacterFolder.Fold(from), CharacterFolder.Fold(to));
        if (!entries.TryGetValue(key, out var forms))
            entries[key] = forms = [];
        if (form != key)
            forms[form] = Math.Max(trust, forms.GetValueOrDefault(form));
    }
}
