using System.Collections.Immutable;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>
/// The place that a part of a document is about, where the document puts several side by side: the nearest heading, or the cell of a table row, that is the
/// name of a place and nothing else.
/// </summary>
internal static class PartPlace
{
    private const int LongestName = 16;

    /// <summary>What the name can mean; null when no heading above the sentence and no cell of its row is a place's name.</summary>
    public static ImmutableArray<Region>? Of(Candidate candidate)
    {
        var passage = candidate.Source.Passage;
        var names = passage.Kind == ClauseKind.TableRow
            ? passage.Text.Split('|')
            : passage.Text[..candidate.Span.Start].Split('\n').Reverse().Concat(passage.Headings.Reverse());
        return names.Select(NameOf).FirstOrDefault(regions => regions is not null);
    }

    /// <summary>True when what is said of one of these places is said of the other, or of a part of it.</summary>
    public static bool Fits(ImmutableArray<Region> named, ImmutableArray<Region> part) =>
        named.Any(region => part.Any(place => region.Contains(place) || place.Contains(region)));

    private static ImmutableArray<Region>? NameOf(string line)
    {
        var text = line.Trim();
        if (text.Length is 0 or > LongestName)
            return null;
        var name = text[ClauseTrimmer.LabelEnd(text)..].TrimEnd('：', ':', '。');
        return RegionCatalog.Default.Resolve(RegionCatalog.Default.FindAll(name)) is [var only] && only.Span == new TextSpan(0, name.Length) ? only.Candidates : null;
    }
}
