using System.Collections.Immutable;
using System.Reflection;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Verbs by the kind of deed that they tell, from <c>acts.tsv</c>.</summary>
internal static class ActTable
{
    private static readonly ImmutableArray<(string Form, ImmutableArray<string> Kinds, bool IsGeneral)> Rows = Load();

    /// <summary>Where verbs stand, the longest at each place (建成, not 建), from left to right.</summary>
    public static IEnumerable<(int Start, int Length, ImmutableArray<string> Kinds, bool IsGeneral)> In(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            foreach (var (form, kinds, isGeneral) in Rows)
            {
                if (string.CompareOrdinal(folded, i, form, 0, form.Length) != 0)
                    continue;
                yield return (i, form.Length, kinds, isGeneral);
                i += form.Length - 1;
                break;
            }
        }
    }

    private static ImmutableArray<(string Form, ImmutableArray<string> Kinds, bool IsGeneral)> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Composition.acts.tsv")!;
        return [.. TsvFile.Read(stream).Select(row => (Form: CharacterFolder.Fold(row[0]), row[1].Split(';').ToImmutableArray(), row[2] == "General")).OrderByDescending(row => row.Form.Length)];
    }
}
