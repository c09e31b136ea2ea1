using System.Collections.Immutable;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Scopes;

namespace ReformBot.Answering.Composition;

/// <summary>One line a place: for 哪些地方, for 别的地方怎么做 and for comparisons of places.</summary>
internal static class PlacesAnswer
{
    /// <summary>A place is listed when its best sentence is this good beside the best of all; measured on list and how-to questions.</summary>
    private const double LeastShareOfBest = 0.55;

    /// <summary>…and it must speak of the subject itself, not only of what is done with it.</summary>
    private const double LeastTelling = 0.4;

    private const int MostPlaces = 6;

    /// <summary>Characters of one line's quotation; a longer sentence is cut at a comma.</summary>
    private const int LongestLine = 170;

    public static bool Suits(Question question) =>
        question.Wanted == Wanted.Places ||
        question.Places.Length >= 2 ||
        question.Wanted is Wanted.Method or Wanted.Items or Wanted.Statement && question.Places.IsEmpty && AsksElsewhere(question.Text);

    /// <summary>Named places in the order of the question; else every document with a good sentence, best first.</summary>
    public static IReadOnlyList<(string Place, Candidate? Best)> Choose(Reading reading) =>
        reading.Question.Places.Length >= 2 ? Named(reading) : All(reading);

    private static bool AsksElsewhere(string text) =>
        new[] { "别的地方", "其他地方", "外地", "人家", "别处", "各地", "兄弟单位", "可抄", "抄作业", "借鉴" }.Any(wording => text.Contains(wording, StringComparison.Ordinal));

    private static List<(string Place, Candidate? Best)> Named(Reading reading) =>
        [.. reading.Question.Places.Select(named => (named[0].Name, BestOf(reading, named) ?? BestOf(reading.For(QuestionParts.AskedOf(reading.Question, named)), named)))];

    private static Candidate? BestOf(Reading reading, ImmutableArray<Region> named) =>
        reading.Candidates.FirstOrDefault(candidate => IsOf(candidate, named) && Fits(reading, candidate));

    private static List<(string Place, Candidate? Best)> All(Reading reading)
    {
        var best = reading.Candidates.Where(candidate => Fits(reading, candidate)).DistinctBy(candidate => candidate.Source.Card.Id).ToList();
        return [.. best.Where(candidate => candidate.Score >= LeastShareOfBest * best[0].Score && candidate.Telling >= LeastTelling * best[0].Telling)
            .Take(MostPlaces)
            .Select(candidate => (candidate.Source.Card.Metadata.Place?.Value.Name ?? candidate.Source.Card.Title, (Candidate?)candidate))];
    }

    private static bool Fits(Reading reading, Candidate candidate) =>
        candidate.Span.Length <= 2 * LongestLine && reading.Gate.Missing(candidate) is null;

    private static bool IsOf(Candidate candidate, ImmutableArray<Region> named) => PartPlace.Of(candidate) is { } part
        ? PartPlace.Fits(named, part)
        : candidate.Source.Card.Metadata.Place is { Value: var place } && named.Any(region => region.Contains(place) || place.Contains(region) && place.Level != RegionLevel.Country);
}
