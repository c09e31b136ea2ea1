using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>The sentence that holds the fact, and as few more as the question's other parts need.</summary>
internal static class FactsAnswer
{
    private const int MostSentences = 3;

    /// <summary>Characters; with the names of sources the reply stays within what a phone shows at once.</summary>
    private const int LongestAnswer = 320;

    /// <summary>A further sentence must speak of this much of the question that the chosen ones do not.</summary>
    private const double LeastGain = 0.18;

    /// <summary>…and be nearly as good as the best.</summary>
    private const double LeastShareOfBest = 0.7;

    private const double OtherSideShare = 0.8;

    /// <summary>
    /// When the best sentence is about another year or grade, one that speaks of much less does not answer instead of it.
    /// </summary>
    private const double LeastShareOfTop = 0.75;

    public static IReadOnlyList<Candidate> Choose(Reading reading)
    {
        var fitting = National(reading, [.. reading.Candidates.Where(candidate => IsNearTop(reading, candidate) && reading.Gate.Missing(candidate) is null)]);
        if (fitting.Count == 0)
            return [];
        var lead = General(reading, fitting, LeadingDocument.Of(reading, fitting));
        fitting.Remove(lead);
        fitting.Insert(0, lead);
        if (reading.Question.Wanted.IsFact() && OpenQuestion.Places(reading, fitting) is { Count: > 1 } places)
            return places;
        var chosen = new List<Candidate> { fitting[0] };
        foreach (var candidate in fitting.Skip(1).TakeWhile(candidate => candidate.Score >= LeastShareOfBest * fitting[0].Score))
        {
            if (chosen.Count == MostSentences)
                break;
            if (PartPlace.Of(candidate) is not null && PartPlace.Of(chosen[0]) is null)
                continue;
            var fits = chosen.Sum(one => one.Span.Length) + candidate.Span.Length <= LongestAnswer;
            if (fits && (IsOtherSide(reading, chosen, candidate) || Gain(reading, chosen, candidate) >= LeastGain))
                chosen.Add(candidate);
        }

        return chosen;
    }

    /// <summary>Where the rule of the country is asked for, that of a place answers only when no other does.</summary>
    private static List<Candidate> National(Reading reading, List<Candidate> fitting) =>
        reading.Question is { IsNational: true, Places.IsEmpty: true } && fitting.FindAll(candidate => candidate.Source.Card.Metadata.Place is null or { Value.Level: RegionLevel.Country }) is { Count: > 0 } national ? national : fitting;

    /// <summary>
    /// The rule before its exception of a time that is over (其中2022年1月1日至12月31日期间…), when the question names no time and the rule answers as well.
    /// </summary>
    private static Candidate General(Reading reading, List<Candidate> fitting, Candidate lead) =>
        reading.Question.Years.IsEmpty && IsOfPastTime(reading, lead)
            ? fitting.Find(candidate => candidate.Source.Card.Id == lead.Source.Card.Id && candidate.Score >= GeneralShare * lead.Score && !IsOfPastTime(reading, candidate)) ?? lead
            : lead;

    private const double GeneralShare = 0.75;

    private static bool IsOfPastTime(Reading reading, Candidate candidate)
    {
        var text = CharacterFolder.Fold(candidate.Text);
        return text.Contains("期间", StringComparison.Ordinal) && QuantityReader.Read(text).Where(quantity => quantity is { Class: UnitClass.Date, Unit: "年" }).ToList() is { Count: > 0 } years &&
            years.TrueForAll(year => year.Value < reading.Question.Today.Year);
    }

    /// <summary>As good a sentence as may answer instead of the best one.</summary>
    public static bool IsNearTop(Reading reading, Candidate candidate) => candidate.Score >= LeastShareOfTop * reading.Candidates[0].Score;

    /// <summary>A comparison within one document has its other side close by, in much the same words.</summary>
    private static bool IsOtherSide(Reading reading, List<Candidate> chosen, Candidate candidate) =>
        reading.Question.Wanted == Wanted.Comparison && candidate.Source.Card.Id == chosen[0].Source.Card.Id && candidate.Score >= OtherSideShare * chosen[0].Score;

    private static double Gain(Reading reading, List<Candidate> chosen, Candidate candidate)
    {
        var matcher = reading.Scorer.Matcher;
        var gain = 0.0;
        for (var i = 0; i < matcher.Count; i++)
            gain += matcher.WeightOf(i) * Math.Max(0, candidate.Own[i] - chosen.Max(one => one.Own[i]));
        return matcher.TotalWeight == 0 ? 0 : gain / matcher.TotalWeight;
    }
}
