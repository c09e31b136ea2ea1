using System.Collections.Immutable;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Scopes;

namespace ReformBot.Answering.Writing;

/// <summary>Whether words tell of the places that were asked: a document of a province reports on many of its towns.</summary>
internal static class PlaceNames
{
    /// <summary>False only when the words name places and none of them is one that was asked, lies in one or holds one.</summary>
    public static bool Fit(Question question, string words)
    {
        if (question.Places.IsEmpty)
            return true;
        var named = RegionCatalog.Default.Resolve(RegionCatalog.Default.FindAll(words)).Where(mention => mention.Span.Length > 1).ToList();
        return named.Count == 0 || named.Any(mention => mention.Candidates.Any(region => question.Places.Any(asked => Belong(asked, region))));
    }

    /// <summary>True when the document is of the very place that was asked, or of one in it: its words need not name the place again.</summary>
    public static bool IsOwn(Question question, Region? place) =>
        place is not null && question.Places.Any(asked => asked.Any(region => region.Contains(place)));

    private static bool Belong(ImmutableArray<Region> asked, Region region) =>
        asked.Any(one => one.Contains(region) || region.Contains(one) && region.Level != RegionLevel.Country);
}
