using System.Collections.Immutable;
using System.Reflection;
using ReformBot.Answering.Citations;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Verbs by the kind of deed that they tell, from <c>acts.tsv</c>.</summary>
internal static class ActTable
{
    private static readonly WordTable<(ImmutableArray<string> Kinds, bool IsGeneral)> Verbs = Load();

    /// <summary>Where verbs stand, the longest at each place (建成, not 建), from left to right.</summary>
    public static IEnumerable<(int Start, int Length, (ImmutableArray<string> Kinds, bool IsGeneral) Act)> In(string folded) => Verbs.In(folded, 0, folded.Length);

    private static WordTable<(ImmutableArray<string> Kinds, bool IsGeneral)> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Composition.acts.tsv")!;
        return new(TsvFile.Read(stream).Select(row => KeyValuePair.Create(CharacterFolder.Fold(row[0]), (row[1].Split(';').ToImmutableArray(), row[2] == "General"))));
    }
}
