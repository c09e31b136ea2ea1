using System.Collections.Immutable;
using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Scopes;

/// <summary>Narrows ambiguous names by the other places of the same text.</summary>
internal static class RegionResolver
{
    public static IReadOnlyList<RegionMention> Resolve(IReadOnlyList<RegionMention> mentions)
    {
        var resolved = new List<RegionMention>(mentions.Count);
        foreach (var mention in mentions)
        {
            var previous = resolved.Count > 0 ? resolved[^1] : null;
            if (previous is not null && previous.Span.End >= mention.Span.Start - 1 && Below(previous, mention) is { Length: > 0 } below)
                resolved[^1] = new RegionMention(below, TextSpan.FromBounds(previous.Span.Start, mention.Span.End));
            else
                resolved.Add(mention);
        }

        return [.. resolved.Select(m => m.Candidates.Length == 1 ? m : Narrow(m, resolved))];
    }

    /// <summary>辽宁朝阳, 广东省广州市天河区: the higher place stands directly before; both are one mention of the lower.</summary>
    private static ImmutableArray<Region> Below(RegionMention higher, RegionMention lower) =>
        [.. lower.Candidates.Where(l => higher.Candidates.Any(h => h.Path != l.Path && h.Contains(l)))];

    /// <summary>Elsewhere in the text a place that contains one candidate, or lies inside it, speaks for that candidate.</summary>
    private static RegionMention Narrow(RegionMention mention, List<RegionMention> all)
    {
        var certain = all.Where(m => m.Candidates.Length == 1).Select(m => m.Candidates[0]).ToList();
        var kept = mention.Candidates.Where(c => certain.Exists(r => r.Contains(c) || c.Contains(r))).ToImmutableArray();
        return kept.Length is > 0 && kept.Length < mention.Candidates.Length ? mention with { Candidates = kept } : mention;
    }
}
